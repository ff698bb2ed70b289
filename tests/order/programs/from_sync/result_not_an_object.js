// A sync next() that gives no object rejects with a TypeError after one turn, and nothing is closed.
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return 'text';
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
