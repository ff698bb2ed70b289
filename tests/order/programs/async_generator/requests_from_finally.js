// A request that a finally makes of its own generator waits for the end and is answered by draining.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    g.next('late').then(...show('late next'));
    g.return('later').then(...show('late return'));
    log('finally');
    await null;
    log('finally ends');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(6);
});
