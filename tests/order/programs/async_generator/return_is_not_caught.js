// A return() passes by a catch that would take any error, and still runs the finally.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } catch (e) {
    log('not reached');
  } finally {
    log('finally');
  }
  log('not reached');
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(4);
});
