// Finally waits for a promise that its handler returns, and drops what it is fulfilled with.
const settled = Promise.resolve('dropped');
Promise.resolve('settled').finally(() => settled).then((value) => log(value));
let settle;
const pending = new Promise((resolve) => { settle = resolve; });
Promise.resolve('pending').finally(() => pending).then((value) => log(value));
Promise.reject('reason').finally(() => pending).catch((reason) => log(reason));
Promise.resolve().then(() => {}).then(() => {}).then(() => settle('dropped'));
ticks(8);
