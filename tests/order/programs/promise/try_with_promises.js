// Promise.try gives back a promise that its callback returns, by the text of 2026.
const inner = Promise.resolve('inner');
Promise.try(() => inner).then((value) => log('tried', value));
inner.then((value) => log(value));
Promise.try(() => Promise.reject('reason')).catch((reason) => log('tried', reason));
ticks(5);
