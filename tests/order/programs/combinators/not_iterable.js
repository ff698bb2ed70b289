// What is not iterable rejects the combinator with a TypeError and is never thrown to the caller.
Promise.all(42).catch((error) => log('all', error.name));
Promise.allSettled().catch((error) => log('allSettled', error.name));
Promise.any({}).catch((error) => log('any', error.name));
Promise.race(Promise.resolve([])).catch((error) => log('race', error.name));
log('script');
ticks(2);
