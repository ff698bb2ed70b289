// Six requests on a generator that waits at a yield, a return() first: the body ends, the others drain in order.
async function* body(name) {
  try {
    log(name, 'got', yield 'a');
    log(name, 'got', yield 'b');
  } catch (e) {
    log(name, 'caught', e);
    yield 'c';
  } finally {
    log(name, 'finally');
  }
}
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
const g = body('g');
g.next().then(() => {
  ask(g, 'g', 'rtnrnt');
  ticks(8);
});
