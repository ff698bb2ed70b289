// A finally that yields answers the throw() with that value; the error comes out at the next request.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    yield 'cleanup';
  }
}
const g = numbers();
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  g.next().then(...show('next'));
  g.next().then(...show('after'));
  ticks(5);
});
