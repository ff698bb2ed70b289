// Requests made while the body is parked at an await are queued too: there is no state of its own for that.
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
async function* body(name) {
  try {
    await null;
    log(name, 'awaited');
    log(name, 'got', yield 'a');
    log(name, 'got', yield 'b');
  } catch (e) {
    log(name, 'caught', e);
    yield 'c';
  } finally {
    log(name, 'finally');
  }
}
for (const order of ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn']) {
  const g = body(order);
  g.next().then((r) => log(order, 'first', r.value, r.done));
  ask(g, order, order);
}
ticks(11);
