// A throw() to a generator parked inside a loop closes the loop's iterator, then rejects with what was thrown.
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
    throw 'lost';
  }
}
async function* outer() {
  for await (const value of inner()) yield value * 10;
}
const g = outer();
g.next().then((r) => {
  log('first', r.value, r.done);
  g.throw('bad').then(...show('throw'));
  ticks(7);
});
