// yield* does not await the values of an async iterator: a promise comes out as the promise itself.
const p = Promise.resolve('inside');
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: p, done: false };
  },
};
async function* outer() {
  yield* iterator;
}
outer().next().then((r) => log('same', r.value === p, r.done));
ticks(4);
