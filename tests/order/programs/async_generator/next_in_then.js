// A next() made in the reaction to a next() runs the body at once and settles two turns later.
async function* numbers() {
  log('one');
  yield 1;
  log('two');
  yield 2;
}
const g = numbers();
g.next().then((r) => {
  log('first', r.value);
  g.next().then((s) => log('second', s.value));
  log('asked');
});
ticks(6);
