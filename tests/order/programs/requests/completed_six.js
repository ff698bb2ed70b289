// Six requests on a completed generator: the first return() makes it drain again, and those behind it wait.
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
const g = empty();
g.next().then(() => {
  ask(g, 'g', 'ntrnrt');
  ticks(5);
});
