// An inner return() that answers with done false yields on: the outer generator goes on living.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
let left = 2;
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next(value) {
    log('next', value);
    return { value: 'more', done: false };
  },
  return(value) {
    log('return', value);
    left -= 1;
    return { value: 'left ' + left, done: left === 0 };
  },
};
async function* outer() {
  yield* iterator;
  log('not reached');
}
const g = outer();
g.next('a').then(() => {
  g.return('b').then(...show('b'));
  g.next('c').then(...show('c'));
  g.return('d').then(...show('d'));
  ticks(10);
});
