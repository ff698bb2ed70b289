// An error in the inner generator comes out at the yield*, where the outer one can catch it.
async function* inner() {
  yield 1;
  throw 'bad';
}
async function* outer() {
  try {
    yield* inner();
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
const g = outer();
g.next().then((r) => {
  log('first', r.value, r.done);
  g.next().then((s) => log('second', s.value, s.done));
  ticks(5);
});
