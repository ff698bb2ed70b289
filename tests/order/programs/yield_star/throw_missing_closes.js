// Without an inner throw() the inner iterator is closed, its return() awaited, and a TypeError thrown.
async function turns(n) {
  while (n--) await null;
}
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return(...args) {
    log('return', args.length);
    return turns(2).then(() => ({}));
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
  ticks(8);
});
