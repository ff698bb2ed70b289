// A thenable may answer in a later microtask or task; the promise waits for it.
const after = (start) => ({ then(resolve) { log('then is called'); start(() => resolve('value')); } });
Promise.resolve(after((answer) => setTimeout(answer, 5))).then((value) => log('by timer', value));
Promise.resolve(after(queueMicrotask)).then((value) => log('by microtask', value));
setTimeout(() => log('timer'), 0);
ticks(5);
