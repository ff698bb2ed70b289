// A promise resolved with a settled promise settles two turns later than that promise.
const inner = Promise.resolve('inner');
new Promise((resolve) => resolve(inner)).then((value) => log('outer', value));
inner.then((value) => log(value));
ticks(5);
