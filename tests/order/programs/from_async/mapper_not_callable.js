// A mapper that cannot be called rejects with a TypeError before anything is read.
const iterable = {
  [Symbol.asyncIterator]() {
    log('not called');
  },
};
Array.fromAsync(iterable, 'text').then(null, (e) => log('rejected', e.name));
log('returned');
ticks(2);
