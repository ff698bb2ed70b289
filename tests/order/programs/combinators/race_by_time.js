// A race between a pending promise and a later one is decided in the turn of the faster.
const slow = Promise.withResolvers(), fast = Promise.withResolvers();
Promise.race([slow.promise, fast.promise]).then((value) => log('race', value));
Promise.resolve().then(() => { log('fast settles'); fast.resolve('fast'); })
  .then(() => { log('slow settles'); slow.reject('slow'); });
ticks(4);
