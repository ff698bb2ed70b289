// A throw() enters the finally at once; its await delays the rejection by one turn.
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
  g.throw('bad').then(...show('throw'));
  log('asked');
  g.next().then(...show('next'));
  ticks(4);
});
