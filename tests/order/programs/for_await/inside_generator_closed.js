// A return() to a generator parked inside a loop closes the loop's iterator before it is answered.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* inner() {
  try {
    yield 1;
    yield 2;
  } finally {
    log('inner finally');
  }
}
async function* outer() {
  for await (const value of inner()) yield value * 10;
}
const g = outer();
g.next().then((r) => {
  log('first', r.value, r.done);
  g.return('value').then(...show('return'));
  ticks(7);
});
