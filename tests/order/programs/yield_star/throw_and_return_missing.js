// Without an inner throw() and return() the TypeError is thrown at the yield* with no turn between.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
};
async function* outer() {
  try {
    yield* iterator;
  } catch (e) {
    log('caught', e.name);
  }
  yield 'after';
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then((r) => log('throw', r.value, r.done));
  log('asked');
  ticks(4);
});
