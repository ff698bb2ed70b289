// A next() that rejects throws at the yield* one turn later, where it can be caught; nothing is closed.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return Promise.reject('no');
  },
  return() {
    log('not called');
    return {};
  },
};
async function* outer() {
  try {
    yield* iterator;
  } catch (e) {
    log('caught', e);
  }
  yield 'after';
}
outer().next().then((r) => log('next', r.value, r.done));
ticks(5);
