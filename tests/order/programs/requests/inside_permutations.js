// Requests that a body makes of its own generator while it runs are only queued, in each order.
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
async function* body(name, self) {
  try {
    ask(self(), name, name);
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
  const g = body(order, () => g);
  g.next().then((r) => log(order, 'first', r.value, r.done));
}
ticks(10);
