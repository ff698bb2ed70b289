// A next() after such an answer lets the sync generator finish its return: that ends the yield*, not the outer one.
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
  log('result', yield* inner());
  yield 'after';
}
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next('sent').then(...show('next'));
  ticks(8);
});
