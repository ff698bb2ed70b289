// A body that throws after a yield rejects the second request one turn after it was made.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* broken() {
  yield 1;
  throw 'bad';
}
const g = broken();
g.next().then((r) => {
  log('first', r.value, r.done);
  g.next().then(...show('second'));
  g.next().then(...show('third'));
  ticks(4);
});
