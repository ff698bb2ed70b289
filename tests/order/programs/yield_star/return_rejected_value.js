// return() with a rejected promise is a throw at the yield*, so the inner throw() is called and not its return().
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
  throw(reason) {
    log('inner throw', reason);
    return { value: 2, done: false };
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
  g.return(Promise.reject('no')).then(...show('return'));
  log('asked');
  ticks(5);
});
