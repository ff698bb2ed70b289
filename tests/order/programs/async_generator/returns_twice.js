// Of two return() requests the first runs the finally; the second waits, then is awaited while draining.
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
  g.return('one').then(...show('one'));
  g.return('two').then(...show('two'));
  g.next().then(...show('next'));
  ticks(6);
});
