// A getter of then that throws rejects at once, without a job of its own.
const thenable = { get then() { log('then is read'); throw 'from getter'; } };
new Promise((resolve) => { resolve(thenable); log('resolved'); }).catch((reason) => log(reason));
Promise.resolve().then(() => thenable).catch((reason) => log('returned', reason));
ticks(4);
