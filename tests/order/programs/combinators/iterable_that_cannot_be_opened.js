// An iterable that throws when it is opened, or gives no iterator, rejects the combinator.
const throws = { [Symbol.iterator]() { log('opened'); throw 'from opening'; } };
const gives_none = { [Symbol.iterator]() { log('opened for nothing'); return 42; } };
Promise.all(throws).catch((reason) => log('all', reason));
Promise.any(throws).catch((reason) => log('any', reason));
Promise.race(gives_none).catch((error) => log('race', error.name));
const throws_type_error = { [Symbol.iterator]() { log('opened again'); throw new TypeError('own'); } };
Promise.all(throws_type_error).catch((error) => log('all', error.message));
log('script');
ticks(2);
