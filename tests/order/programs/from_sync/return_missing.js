// return() through yield* to a sync iterator without return() comes back after one turn of the wrapper.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* outer() {
  try {
    yield* [1, 2];
  } finally {
    log('finally');
  }
}
const g = outer();
g.next().then(() => {
  g.return(Promise.resolve('inside')).then(...show('return'));
  ticks(5);
});
