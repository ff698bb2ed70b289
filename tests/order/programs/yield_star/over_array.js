// The first value through yield* over an array takes three turns; promises in it are unwrapped.
async function* outer() {
  log('result', yield* [1, Promise.resolve(2)]);
}
const g = outer();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
g.next().then((r) => log('third', r.value, r.done));
ticks(8);
