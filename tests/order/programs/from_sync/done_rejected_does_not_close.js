// A rejected value that comes with done true rejects and does not close the iterator.
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: Promise.reject('no'), done: true };
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
ticks(5);
