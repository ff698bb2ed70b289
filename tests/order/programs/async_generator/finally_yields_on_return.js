// A finally that yields answers the return() with that value, not done; the next next() completes the return.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('got', yield 'cleanup');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next('sent').then(...show('next'));
  g.next().then(...show('after'));
  ticks(6);
});
