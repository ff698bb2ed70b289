// Through yield* a value costs three turns, and the end two, when nothing was queued before.
async function* inner() {
  yield 1;
  yield 2;
}
async function* outer() {
  yield* inner();
}
const g = outer();
g.next().then((r) => {
  log('first', r.value, r.done);
  ticks(8);
  g.next().then((s) => {
    log('second', s.value, s.done);
    g.next().then((t) => log('third', t.value, t.done));
  });
});
