// yield* over a sync generator passes values in and gives the returned value as that of the expression.
function* inner() {
  log('got', yield 'a');
  log('got', yield 'b');
  return 'result';
}
async function* outer() {
  log('result', yield* inner());
}
const g = outer();
g.next('lost').then((r) => log('first', r.value, r.done));
g.next('one').then((r) => log('second', r.value, r.done));
g.next('two').then((r) => log('third', r.value, r.done));
ticks(9);
