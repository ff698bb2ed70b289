// A rejected promise yielded and not caught ends the generator, and rejects the request in the second turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  yield Promise.reject('no');
  log('not reached');
}
const g = numbers();
g.next().then(...show('first'));
g.next().then(...show('second'));
ticks(5);
