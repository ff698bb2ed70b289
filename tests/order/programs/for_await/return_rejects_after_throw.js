// An error in the body wins over a return() that rejects, which is awaited all the same.
async function turns(n) {
  while (n--) await null;
}
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  async return() {
    await turns(1);
    log('closing');
    throw 'close failed';
  },
};
async function loop() {
  for await (const value of iterator) {
    log('value', value);
    throw 'bad';
  }
}
loop().catch((e) => log('rejected', e));
ticks(7);
