// An error thrown inside finally replaces the one that throw() brought.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    await null;
    throw 'mine';
  }
}
const g = numbers();
g.next().then(() => {
  g.throw('yours').then(...show('throw'));
  ticks(4);
});
