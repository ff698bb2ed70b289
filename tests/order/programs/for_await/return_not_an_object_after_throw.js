// An error in the body wins over a return() that gives no object, which is awaited all the same.
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
  for await (const value of iterator) {
    log('value', value);
    throw 'bad';
  }
}
loop().catch((e) => log('rejected', e));
ticks(5);
