// With a request waiting, the body runs on past its yield in the same turn, before the first reaction runs.
async function* numbers() {
  yield 1;
  log('past one');
  yield 2;
  log('past two');
}
const g = numbers();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
g.next().then((r) => log('third', r.value, r.done));
ticks(5);
