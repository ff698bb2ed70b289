// throw() before the start completes the generator at once and rejects in the first turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  log('not reached');
  yield 1;
}
const g = numbers();
g.throw('bad').then(...show('throw'));
g.next().then(...show('next'));
ticks(3);
