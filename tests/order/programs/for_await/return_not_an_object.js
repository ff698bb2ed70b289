// A break whose return() gives no object throws a TypeError after awaiting it.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    log('return');
    return 'text';
  },
};
async function loop() {
  try {
    for await (const value of iterator) {
      log('value', value);
      break;
    }
  } catch (e) {
    log('caught', e.name);
  }
}
loop().then(() => log('ends'));
ticks(5);
