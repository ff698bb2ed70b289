// With nothing to wait for, all and allSettled are settled at once and any is rejected at once.
Promise.all([]).then((values) => log('all', values.length));
Promise.allSettled([]).then((values) => log('allSettled', values.length));
Promise.any([]).catch((error) => log('any', error.name, error.errors.length));
ticks(3);
