// A throw() that the body does not catch runs its finally at once and rejects in the first turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
  }
}
const g = numbers();
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  log('asked');
  g.next().then(...show('next'));
  ticks(3);
});
