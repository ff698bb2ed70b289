// throw() with a promise throws that promise: it is neither awaited nor unwrapped.
const p = Promise.resolve('inside');
async function* numbers() {
  try {
    yield 1;
  } catch (e) {
    log('same', e === p);
    throw e;
  }
}
const g = numbers();
g.next().then(() => {
  g.throw(p).then(null, (e) => log('rejected', e === p));
  log('asked');
  ticks(3);
});
