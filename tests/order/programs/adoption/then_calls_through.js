// A thenable that passes its functions to a promise's then waits as long as that promise takes.
const inner = Promise.resolve('inner');
const proxy = { then(resolve, reject) { log('then is called'); inner.then(resolve, reject); } };
new Promise((resolve) => resolve(proxy)).then((value) => log('by proxy', value));
new Promise((resolve) => resolve(inner)).then((value) => log('direct', value));
ticks(5);
