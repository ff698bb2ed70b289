// A return() that rejects makes a break throw that reason.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    return Promise.reject('close failed');
  },
};
async function loop() {
  for await (const value of iterator) {
    log('value', value);
    break;
  }
  log('not reached');
}
loop().catch((e) => log('rejected', e));
ticks(5);
