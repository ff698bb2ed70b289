// An inner return() whose awaited answer is no object makes a TypeError at the yield*.
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
  return() {
    return Promise.resolve('text');
  },
};
async function* outer() {
  yield* iterator;
}
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(5);
});
