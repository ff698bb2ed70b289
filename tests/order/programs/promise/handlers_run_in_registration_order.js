// Handlers of one promise run in the order of registration, whichever method registered them.
let settle;
const promise = new Promise((resolve, reject) => { settle = reject; });
promise.then(() => log('never'), () => log('then 1'));
promise.catch(() => log('catch 2'));
promise.finally(() => log('finally 3')).catch(() => log('after finally 3'));
promise.then(undefined, () => log('then 4'));
promise.then(() => log('never')).catch(() => log('after pass-through 5'));
promise.catch(() => log('catch 6'));
settle('reason');
promise.catch(() => log('catch 7, after settling'));
ticks(5);
