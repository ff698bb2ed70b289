// A next() whose awaited result is no object throws a TypeError at the yield*, and closes nothing.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return Promise.resolve(1);
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
    log('caught', e.name);
  }
  yield 'after';
}
outer().next().then((r) => log('next', r.value, r.done));
ticks(5);
