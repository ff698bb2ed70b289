// A sync next() that throws rejects after one turn instead of throwing, and nothing is closed.
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    log('next');
    throw 'no';
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
