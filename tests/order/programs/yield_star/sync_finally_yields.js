// A sync generator whose finally yields answers a return() through yield* with that value, and lives on.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
function* inner() {
  try {
    yield 1;
  } finally {
    log('finally');
    log('got', yield 'cleanup');
  }
}
async function* outer() {
  yield* inner();
  log('not reached');
}
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.return('again').then(...show('again'));
  ticks(8);
});
