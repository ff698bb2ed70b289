// A queued throw() that nothing catches ends the body at its yield in the same turn; the rest drains.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* body() {
  yield 1;
  log('not reached');
}
const g = body();
g.next().then(...show('first'));
g.throw('bad').then(...show('second'));
g.next().then(...show('third'));
g.throw('worse').then(...show('fourth'));
ticks(4);
