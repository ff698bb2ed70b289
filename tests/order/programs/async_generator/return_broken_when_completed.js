// return() on a completed generator, with a promise whose constructor getter throws, rejects in the first turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
class Broken extends Promise {
  get ['constructor']() {
    throw 'getter';
  }
}
async function* empty() {}
const g = empty();
g.next().then(() => {
  g.return(new Broken((resolve) => resolve(1))).then(...show('return'));
  g.return('value').then(...show('again'));
  ticks(4);
});
