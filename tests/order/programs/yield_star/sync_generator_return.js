// A return() through yield* over a sync generator runs its finally and gives the value back.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
function* inner() {
  try {
    yield 1;
  } finally {
    log('inner finally');
  }
}
async function* outer() {
  try {
    yield* inner();
  } finally {
    log('outer finally');
  }
}
const g = outer();
g.next().then(() => {
  g.return('value').then(...show('return'));
  log('asked');
  ticks(6);
});
