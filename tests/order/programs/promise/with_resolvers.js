// The functions of withResolvers settle its promise from outside, the first call only.
const first = Promise.withResolvers();
first.promise.then((value) => log('first', value));
first.resolve('value');
first.reject('ignored');
const second = Promise.withResolvers();
second.promise.catch((reason) => log('second', reason));
second.reject('reason');
const third = Promise.withResolvers();
third.promise.then((value) => log('third', value));
third.resolve(first.promise);
log('script');
ticks(4);
