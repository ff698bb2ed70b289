// An error in closing for a rejected value is dropped: the reason of the value comes out.
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: Promise.reject('no'), done: false };
  },
  return() {
    log('return');
    throw 'close failed';
  },
};
async function loop() {
  for await (const value of iterator) log('not reached', value);
}
loop().catch((e) => log('rejected', e));
ticks(5);
