// Returning a promise whose constructor getter throws throws at the return, so the request rejects in turn one.
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
  return new Broken((resolve) => resolve(1));
}
numbers().next().then(...show('next'));
ticks(3);
