// What the then of a thenable returns is dropped, even a promise.
const thenable = { then(resolve) { resolve('answer'); return Promise.resolve('dropped'); } };
Promise.resolve(thenable).then((value) => log(value));
const silent = { then() { return Promise.resolve('dropped'); } };
Promise.resolve(silent).then(() => log('never'), () => log('never'));
ticks(3);
