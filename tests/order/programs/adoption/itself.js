// A promise resolved with itself is rejected with a TypeError at once.
let settle;
const promise = new Promise((resolve) => { settle = resolve; });
promise.then(() => log('never'), (error) => log('own resolve', error.name));
settle(promise);
settle('too late');
const chained = Promise.resolve().then(() => chained);
chained.catch((error) => log('own handler', error.name));
ticks(4);
