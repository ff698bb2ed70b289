// Three requests in each order on generators that wait at a yield.
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
const orders = ['ntr', 'nrt', 'tnr', 'trn', 'rnt', 'rtn'];
const generators = orders.map((order) => body(order));
Promise.all(generators.map((g) => g.next())).then(() => {
  generators.forEach((g, i) => ask(g, orders[i], orders[i]));
  ticks(9);
});
