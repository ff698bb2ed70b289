// A next() that throws does so at the yield*, with no turn between; nothing is closed.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    throw 'no';
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
log('asked');
ticks(4);
