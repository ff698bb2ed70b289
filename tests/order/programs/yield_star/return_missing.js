// Without an inner return() the value, awaited once at the yield, is awaited once more before the outer one returns.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
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
  } finally {
    log('finally');
  }
}
const g = outer();
g.next().then(() => {
  g.return(Promise.resolve('inside')).then(...show('return'));
  ticks(5);
});
