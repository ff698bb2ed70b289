// The first value through yield* over an async generator takes three turns, each queued one two more.
async function* inner() {
  yield 1;
  yield 2;
  return 'result';
}
async function* outer() {
  log('result', yield* inner());
}
const g = outer();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
g.next().then((r) => log('third', r.value, r.done));
ticks(10);
