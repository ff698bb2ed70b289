// The value of the last result is the value of the yield* as it is, even when it is a promise.
const p = Promise.resolve('inside');
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: p, done: true };
  },
};
async function* outer() {
  const result = yield* iterator;
  log('same', result === p);
  yield 'after';
}
outer().next().then((r) => log('next', r.value, r.done));
ticks(4);
