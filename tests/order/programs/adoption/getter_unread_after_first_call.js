// Once a promise is resolved, a further resolve does not even read then.
const { promise, resolve } = Promise.withResolvers();
let reads = 0;
const thenable = { get then() { reads += 1; return undefined; } };
resolve('first');
resolve(thenable);
log('reads', reads);
new Promise((settle) => settle(thenable)).then((value) => log(value === thenable, 'reads', reads));
promise.then((value) => log(value));
ticks(2);
