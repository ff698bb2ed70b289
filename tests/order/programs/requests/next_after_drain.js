// A request made in the reaction to a drained return() finds the generator completed again.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* empty() {}
const g = empty();
g.return('one').then((r) => {
  log('return', r.value, r.done);
  g.next().then(...show('next'));
  g.throw('bad').then(...show('throw'));
  g.return('two').then(...show('again'));
});
ticks(6);
