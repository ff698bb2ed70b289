// A next() that rejects ends it with that reason and closes nothing.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return Promise.reject('no');
  },
  return() {
    log('not called');
    return {};
  },
};
Array.fromAsync(iterator).then(null, (e) => log('rejected', e));
ticks(4);
