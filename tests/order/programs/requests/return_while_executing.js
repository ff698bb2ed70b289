// A return() made while the body runs waits for its next yield, and is awaited there, not when it is made.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* body() {
  try {
    g.return({
      then(resolve) {
        log('then');
        resolve('inside');
      },
    }).then(...show('return'));
    await null;
    log('running');
    yield 1;
    log('not reached');
  } finally {
    log('finally');
  }
}
const g = body();
g.next().then(...show('next'));
ticks(7);
