// A next() whose awaited result is no object ends the loop with a TypeError, and nothing is closed.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return Promise.resolve('text');
  },
  return() {
    log('not called');
    return {};
  },
};
async function loop() {
  for await (const value of iterator) log('not reached', value);
}
loop().catch((e) => log('rejected', e.name));
ticks(4);
