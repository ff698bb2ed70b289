// The wrapper reads the sync iterator's next once, before the first call.
let left = 2;
const iterator = {
  [Symbol.iterator]() {
    log('iterator');
    return this;
  },
  get next() {
    log('getting next');
    return () => ({ value: 'plain', done: left-- === 0 });
  },
};
async function loop() {
  for await (const value of iterator) log('value', value);
}
loop().then(() => log('ends'));
ticks(8);
