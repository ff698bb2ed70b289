// Six requests made from inside a running body wait for its first yield and are then served one after another.
function ask(g, name, order) {
  for (const kind of order) {
    const promise = kind === 'n' ? g.next(kind) : kind === 't' ? g.throw(kind) : g.return(kind);
    promise.then(
      (r) => log(name, kind, r.value, r.done),
      (e) => log(name, kind, 'rejected', e),
    );
  }
}
async function* body() {
  try {
    ask(g, 'g', 'ntrnrt');
    log('asked');
    log('got', yield 'a');
    log('got', yield 'b');
  } catch (e) {
    log('caught', e);
    yield 'c';
  } finally {
    log('finally');
  }
}
const g = body();
g.next().then((r) => log('first', r.value, r.done));
ticks(10);
