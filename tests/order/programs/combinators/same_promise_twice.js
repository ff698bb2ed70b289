// One promise given twice counts as two elements.
const { promise, resolve } = Promise.withResolvers();
Promise.all([promise, promise]).then((values) => log('all', values));
Promise.allSettled([promise, promise]).then((all) => log('allSettled', all.length));
promise.then(() => log('its own handler'));
resolve('value');
ticks(3);
