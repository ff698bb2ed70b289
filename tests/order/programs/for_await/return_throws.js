// A return() that throws makes a break throw with no turn between.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    throw 'close failed';
  },
};
async function loop() {
  try {
    for await (const value of iterator) {
      log('value', value);
      break;
    }
  } catch (e) {
    log('caught', e);
  }
}
loop().then(() => log('ends'));
ticks(4);
