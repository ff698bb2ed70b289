// An async function gives a plain promise, new for each call, which is adopted like any other.
const work = async () => 'value';
const promise = work();
log(promise.constructor === Promise, Promise.resolve(promise) === promise, work() === promise);
new Promise((resolve) => resolve(promise)).then((value) => log('adopted', value));
promise.then((value) => log('own', value));
ticks(4);
