// Six requests made while the body waits at an await in its finally are drained when it has ended.
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
    yield 'a';
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
const g = body();
g.next().then(() => {
  g.next('on').then((r) => log('ending', r.value, r.done));
  ask(g, 'g', 'ntrtrn');
  ticks(7);
});
