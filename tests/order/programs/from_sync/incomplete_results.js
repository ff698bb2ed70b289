// A result without done is not the last one; the last one's missing value is undefined, and takes its turn.
const results = [{ value: Promise.resolve(1) }, { done: true }];
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return results.shift();
  },
};
async function* outer() {
  log('result', yield* iterator);
}
const g = outer();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
ticks(6);
