// Requests through yield* to a sync iterator go to it one at a time, though its wrapper has no queue.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
function* inner() {
  for (let i = 1; i <= 3; i++) {
    log('making', i);
    yield Promise.resolve(i);
  }
}
async function* outer() {
  yield* inner();
}
const g = outer();
g.next().then(...show('first'));
g.next().then(...show('second'));
g.return('value').then(...show('third'));
g.next().then(...show('fourth'));
ticks(9);
