// A next() that rejects ends the loop with its reason, and the iterator is not closed.
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
async function loop() {
  for await (const value of iterator) log('not reached', value);
}
loop().catch((e) => log('rejected', e));
ticks(4);
