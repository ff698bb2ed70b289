// return() before the start, with a promise whose constructor getter throws, rejects in the first turn.
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
  yield 1;
}
const g = numbers();
g.return(new Broken((resolve) => resolve(1))).then(...show('return'));
g.next().then(...show('next'));
ticks(3);
