// Each level of yield* adds one turn to every value that comes through it.
async function* first() {
  log('got', yield 1);
  return 'result';
}
async function* second() {
  const result = yield* first();
  log('second', result);
  return result;
}
async function* third() {
  const result = yield* second();
  log('third', result);
  return result;
}
const g = third();
g.next().then((r) => {
  log('next', r.value, r.done);
  ticks(8);
  g.next('sent').then((s) => log('end', s.value, s.done));
});
ticks(5);
