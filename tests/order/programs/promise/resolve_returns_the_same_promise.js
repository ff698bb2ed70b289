// Promise.resolve gives back a promise as it is, but wraps all else.
const promise = Promise.resolve('value');
log(Promise.resolve(promise) === promise);
const rejected = Promise.reject('reason');
log(Promise.resolve(rejected) === rejected);
log(promise.then() === promise, promise.catch() === promise, promise.finally() === promise);
log(Promise.reject('x').catch(() => {}) === Promise.resolve());
Promise.resolve(Promise.resolve(promise)).then((value) => log(value));
rejected.catch((reason) => log(reason));
ticks(3);
