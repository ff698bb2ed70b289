// The value of a sync throw() is awaited like that of next(); a rejected one closes the iterator.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
const results = [Promise.resolve('inside'), Promise.reject('no')];
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  throw(reason) {
    log('throw', reason);
    return { value: results.shift(), done: false };
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
  g.throw('one').then(...show('first'));
  g.throw('two').then(...show('second'));
  ticks(7);
});
