// An await inside finally delays the answer to return() by one turn: three in all.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next().then(...show('next'));
  ticks(5);
});
