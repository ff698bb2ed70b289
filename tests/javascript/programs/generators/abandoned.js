// A generator that nobody asks any more runs no code of its own.
function* opened(name) {
  try {
    yield `${name} yielded`;
  } catch (error) {
    console.log(name, 'caught', error);
  } finally {
    console.log(name, 'finally');
  }
}
function abandon(make) {
  const it = make();
  console.log(it.next().value);
}
abandon(() => opened('plain'));
abandon(() => (function* () { try { yield* opened('delegated'); } finally { console.log('outer finally'); } })());
abandon(() => opened('helped').map((value) => `mapped ${value}`));
abandon(() => opened('flattened').flatMap((value) => [value, 1]));
abandon(() => Iterator.concat(opened('joined')));
abandon(() => (function* () { for (const value of opened('looped')) yield value; })());
abandon(() => (function* () { const [first] = opened('taken'); yield first; })());
let cycle = opened('cycle');
cycle.self = cycle;
cycle.next();
cycle = null;
// One that is closed does.
for (const value of opened('left')) {
  console.log(value);
  break;
}
const [first] = opened('destructured');
console.log(first);
const it = opened('returned');
it.next();
console.log(it.return('value'));
console.log('end');
