// An inner throw() that answers with done ends the yield*, whose value is that answer's.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  throw(reason) {
    log('throw', reason);
    return Promise.resolve({ value: 'ended', done: true });
  },
};
async function* outer() {
  log('result', yield* iterator);
  yield 'after';
}
const g = outer();
g.next().then(() => {
  g.throw('bad').then((r) => log('answer', r.value, r.done));
  ticks(5);
});
