// Three requests in each order on completed generators: only a return() is awaited, and what follows it waits.
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
async function* empty() {}
const orders = ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn'];
const generators = orders.map(() => empty());
Promise.all(generators.map((g) => g.next())).then(() => {
  generators.forEach((g, i) => ask(g, orders[i], orders[i]));
  ticks(4);
});
