// Requests made while a return() is being awaited wait behind it, in each order.
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
async function turns(n) {
  while (n--) await null;
}
for (const order of ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn']) {
  const g = body(order);
  g.return(turns(2)).then((r) => log(order, 'first', r.value, r.done));
  Promise.resolve().then(() => ask(g, order, order));
}
ticks(7);
