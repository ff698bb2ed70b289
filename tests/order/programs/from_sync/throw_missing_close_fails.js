// When closing for a missing sync throw() fails, that error is thrown and not the TypeError.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    throw 'close failed';
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
