// Two yield* in a row: the end of the first costs its own turns, then the second starts in the same request.
async function* outer() {
  log('first', yield* []);
  log('second', yield* [1]);
}
const g = outer();
g.next().then((r) => log('next', r.value, r.done));
g.next().then((r) => log('next', r.value, r.done));
ticks(8);
