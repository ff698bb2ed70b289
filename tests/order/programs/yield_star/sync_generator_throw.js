// A throw() through yield* over a sync generator runs its except clause; what that yields is the answer.
function* inner() {
  try {
    yield 1;
  } catch (e) {
    log('inner caught', e);
    yield Promise.resolve('recovered');
  }
}
async function* outer() {
  yield* inner();
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then((r) => log('throw', r.value, r.done));
  log('asked');
  ticks(5);
});
