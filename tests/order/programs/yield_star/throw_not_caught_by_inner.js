// A throw() that the inner generator lets through is thrown at the yield* one turn later.
async function* inner() {
  try {
    yield 1;
  } finally {
    log('inner finally');
  }
}
async function* outer() {
  try {
    yield* inner();
  } catch (e) {
    log('outer caught', e);
    yield 'after';
  }
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then((r) => log('throw', r.value, r.done));
  log('asked');
  ticks(5);
});
