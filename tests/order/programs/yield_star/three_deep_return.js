// A return() is awaited at every level on its way down, then runs the finally blocks on its way up.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* nested(depth) {
  try {
    if (depth === 0) yield 1;
    else yield* nested(depth - 1);
  } finally {
    log('finally', depth);
  }
}
const g = nested(2);
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(9);
});
