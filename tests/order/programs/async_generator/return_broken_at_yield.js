// return() at a yield, with a promise whose constructor getter throws, throws at that yield with no turn between.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
class Broken extends Promise {
  get ['constructor']() {
    throw 'getter';
  }
}
async function* numbers() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
const g = numbers();
g.next().then(() => {
  g.return(new Broken((resolve) => resolve(1))).then(...show('return'));
  log('asked');
  ticks(4);
});
