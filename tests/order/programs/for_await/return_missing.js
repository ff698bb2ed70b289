// Leaving a loop over an iterator that has no return() takes no turn.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
};
async function loop() {
  for await (const value of iterator) {
    log('value', value);
    break;
  }
  log('after');
}
loop().then(() => log('ends'));
ticks(4);
