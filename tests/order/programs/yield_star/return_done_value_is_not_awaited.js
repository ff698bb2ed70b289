// The value of the inner return()'s last answer becomes the outer return value without being awaited.
async function turns(n) {
  while (n--) await null;
}
const p = turns(3);
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    return { value: p, done: true };
  },
};
async function* outer() {
  try {
    yield* iterator;
  } finally {
    log('finally');
  }
}
const g = outer();
g.next().then(() => {
  g.return('value').then((r) => log('return', r.value === p, r.done));
  ticks(5);
});
