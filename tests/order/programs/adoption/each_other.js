// Two promises that adopt each other stay pending, and nothing else is held up.
const first = Promise.withResolvers(), second = Promise.withResolvers();
first.resolve(second.promise);
second.resolve(first.promise);
first.promise.then(() => log('never'), () => log('never'));
second.promise.then(() => log('never'), () => log('never'));
setTimeout(() => log('timer'), 5);
ticks(4);
