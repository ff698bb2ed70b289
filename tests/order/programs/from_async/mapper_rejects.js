// A mapper whose promise rejects closes the iterator, with no argument, and the close is awaited.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return(...args) {
    log('return', args.length);
    return {};
  },
};
Array.fromAsync(iterator, () => Promise.reject('bad')).then(null, (e) => log('rejected', e));
ticks(6);
