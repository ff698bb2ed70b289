// A throw() at a yield that catches it and yields again settles in the second turn.
async function* numbers() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
const g = numbers();
g.next().then(() => {
  g.throw('bad').then((r) => log('throw', r.value, r.done));
  log('asked');
  ticks(4);
});
