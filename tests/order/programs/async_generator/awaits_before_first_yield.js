// Each await before the first yield adds one turn.
async function* numbers() {
  log('got', await Promise.resolve('a'));
  log('got', await 'b');
  yield 'c';
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(6);
