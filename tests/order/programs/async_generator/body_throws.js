// A body that throws before any await rejects its next() in the first turn; later requests find it completed.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* broken() {
  throw 'bad';
}
const g = broken();
g.next().then(...show('first'));
g.next().then(...show('second'));
g.throw('again').then(...show('third'));
ticks(3);
