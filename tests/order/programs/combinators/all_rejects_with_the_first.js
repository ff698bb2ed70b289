// all is rejected by the first rejection in time, without waiting for the others.
const slow = Promise.withResolvers();
Promise.all([slow.promise, Promise.reject('first'), Promise.reject('second')]).then(
  () => log('never'), (reason) => log('all', reason));
slow.promise.then(() => log('slow is over'));
setTimeout(() => slow.resolve(), 5);
ticks(3);
