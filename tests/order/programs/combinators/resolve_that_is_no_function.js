// A constructor whose resolve is no function rejects before the iterable is opened.
class Sub extends Promise {}
Sub.resolve = 'no function';
const iterable = { get [Symbol.iterator]() { log('never'); return undefined; } };
Sub.all(iterable).catch((error) => log('all', error.name));
Sub.race(iterable).catch((error) => log('race', error.name));
ticks(2);
