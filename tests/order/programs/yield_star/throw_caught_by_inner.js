// A throw() is passed on to the inner generator, which may catch it and yield on.
async function* inner() {
  try {
    yield 1;
  } catch (e) {
    log('inner caught', e);
    yield 2;
  }
  return 'result';
}
async function* outer() {
  log('result', yield* inner());
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then((r) => log('throw', r.value, r.done));
  log('asked');
  g.next().then((r) => log('next', r.value, r.done));
  ticks(8);
});
