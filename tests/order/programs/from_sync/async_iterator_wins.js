// An object that can be iterated both ways is iterated asynchronously, with no wrapper and its turn.
let left = 1;
const both = {
  [Symbol.iterator]() {
    log('not called');
    return [][Symbol.iterator]();
  },
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 'async', done: left-- === 0 };
  },
};
async function loop() {
  for await (const value of both) log('value', value);
}
loop().then(() => log('ends'));
ticks(4);
