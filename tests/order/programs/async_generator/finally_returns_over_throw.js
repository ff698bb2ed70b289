// A return inside finally swallows what throw() brought: the request is fulfilled with the returned value.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    return 'instead';
  }
}
const g = numbers();
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  log('asked');
  g.next().then(...show('next'));
  ticks(4);
});
