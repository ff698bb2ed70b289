// A promise that a custom async iterator gives as value reaches the body as the promise itself.
const p = Promise.resolve('inside');
let left = 1;
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: p, done: left-- === 0 };
  },
};
async function loop() {
  for await (const value of iterator) log('same', value === p);
}
loop().then(() => log('ends'));
ticks(4);
