// An inner return() that rejects throws at the yield*, where the outer generator can catch it and go on.
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
  return(value) {
    log('return', value);
    return Promise.reject('close failed');
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
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next().then(...show('next'));
  ticks(6);
});
