// A generator yielded as a value is handed over as it is: it is not a thenable, so nothing is awaited in it.
async function* inner() {
  log('not started');
  yield 'inner';
}
async function* outer() {
  yield inner();
}
outer()
  .next()
  .then((r) => {
    log('outer', typeof r.value.next, r.done);
    r.value.return('closed').then((s) => log('inner', s.value, s.done));
  });
ticks(5);
