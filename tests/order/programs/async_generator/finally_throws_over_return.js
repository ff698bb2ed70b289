// An error thrown inside finally replaces the return, and rejects the request in the second turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    throw 'mine';
  }
}
const g = numbers();
g.next().then(() => {
  g.return('yours').then(...show('return'));
  g.next().then(...show('next'));
  ticks(4);
});
