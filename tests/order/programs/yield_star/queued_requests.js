// Requests queued on the outer generator reach the inner one one at a time, each after the answer to the last.
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
async function* inner() {
  for (const value of ['a', 'b', 'c', 'd']) {
    try {
      log('got', yield value);
    } catch (e) {
      log('caught', e);
    }
  }
}
async function* outer() {
  yield* inner();
  log('not reached');
}
const g = outer();
ask(g, 'g', 'nntnrt');
ticks(16);
