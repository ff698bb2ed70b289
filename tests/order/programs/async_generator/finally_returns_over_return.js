// A return inside finally replaces the value that return() asked for, after awaiting its own.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    return Promise.resolve('mine');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('yours').then(...show('return'));
  ticks(5);
});
