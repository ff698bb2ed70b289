// A return() is awaited, passed on to the inner generator, and its answer returned through the outer finally.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* inner() {
  try {
    yield 1;
  } finally {
    log('inner finally');
    await null;
    log('inner finally ends');
  }
}
async function* outer() {
  try {
    yield* inner();
    log('not reached');
  } finally {
    log('outer finally');
  }
}
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next().then(...show('next'));
  ticks(8);
});
