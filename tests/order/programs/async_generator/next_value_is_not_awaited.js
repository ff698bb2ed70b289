// A promise passed to next() arrives in the body as the promise itself, in the same turn.
const p = Promise.resolve('inside');
async function* echo() {
  const got = yield 'a';
  log('same', got === p);
  log('value', await got);
}
const g = echo();
g.next().then(() => {
  log('asking');
  g.next(p).then((r) => log('second', r.value, r.done));
  log('asked');
  ticks(4);
});
