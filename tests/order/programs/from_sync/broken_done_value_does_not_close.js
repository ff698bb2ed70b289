// A value whose constructor getter throws, with done true, rejects without closing.
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
    return { value: new Broken((resolve) => resolve(1)), done: true };
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
ticks(4);
