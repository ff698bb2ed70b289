// yield* reads the iterator's next once, before the first call, and calls that for every request.
const iterator = {
  [Symbol.asyncIterator]() {
    log('asyncIterator');
    return this;
  },
  get next() {
    log('getting next');
    return () => ({ value: 1, done: false });
  },
};
async function* outer() {
  log('starting');
  yield* iterator;
}
const g = outer();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
ticks(4);
