// A thenable that throws before it answers rejects the promise.
const thenable = { then() { log('then is called'); throw 'thrown'; } };
Promise.resolve(thenable).then(() => log('never'), (reason) => log(reason));
Promise.resolve().then(() => thenable).catch((reason) => log('returned', reason));
ticks(4);
