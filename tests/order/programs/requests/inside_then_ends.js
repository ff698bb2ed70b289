// Requests queued by a body that then ends without a yield are all answered by draining.
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
  ask(generators[name], name, name);
  log(name, 'ends');
  if (name === 'rtn') throw 'bad';
  if (name === 'trn') return 'value';
}
const generators = {};
for (const order of ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn']) {
  generators[order] = body(order);
  generators[order].next().then(
    (r) => log(order, 'first', r.value, r.done),
    (e) => log(order, 'first rejected', e),
  );
}
ticks(5);
