// A value whose constructor getter throws closes the sync iterator at once; the loop hears of it one turn later.
class Broken extends Promise {
  get ['constructor']() {
    throw 'getter';
  }
}
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: new Broken((resolve) => resolve(1)), done: false };
  },
  return() {
    log('return');
    return {};
  },
};
async function loop() {
  for await (const value of iterator) log('not reached', value);
}
loop().catch((e) => log('rejected', e));
log('started');
ticks(4);
