// throw() through yield* to a sync iterator without throw() closes it at once and rejects with a TypeError.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e.name ?? e),
];
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return(...args) {
    log('return', args.length);
    return {};
  },
};
async function* outer() {
  yield* iterator;
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  log('asked');
  g.next().then(...show('next'));
  ticks(4);
});
