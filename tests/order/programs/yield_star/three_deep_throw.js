// A throw() goes down through every yield* at once and comes up a turn a level.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* nested(depth) {
  try {
    if (depth === 0) yield 1;
    else yield* nested(depth - 1);
  } catch (e) {
    log('caught', depth, e);
    throw e + '!';
  }
}
const g = nested(2);
g.next().then(() => {
  g.throw('bad').then(...show('throw'));
  log('asked');
  ticks(5);
});
