// On a completed generator next() and throw() settle in the first turn and return() in the second.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* empty() {}
const g = empty();
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(3);
});
const h = empty();
h.next().then(() => {
  h.next().then(...show('next'));
  h.throw('bad').then(...show('throw'));
});
