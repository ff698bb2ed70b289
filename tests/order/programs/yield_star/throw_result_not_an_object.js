// An inner throw() that answers with no object makes a TypeError at the yield*; nothing is closed.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e.name ?? e),
];
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  throw() {
    return 1;
  },
  return() {
    log('not called');
    return {};
  },
};
async function* outer() {
  yield* iterator;
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  ticks(4);
});
