// A return() in the queue whose promise cannot be adopted rejects at once, and draining goes on in the same turn.
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
g.return('one').then(...show('first'));
g.return(new Broken((resolve) => resolve(2))).then(...show('second'));
g.next().then(...show('third'));
g.return('four').then(...show('fourth'));
ticks(5);
