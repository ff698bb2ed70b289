// Three requests in each order on generators not started: a first throw or return means the body never runs.
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
for (const order of ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn']) ask(body(order), order, order);
ticks(9);
