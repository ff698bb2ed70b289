// What next() of a custom iterator returns is awaited: a plain result, a promise and a thenable of one.
const p = Promise.resolve({ value: 'promise', done: false });
const results = [
  { value: 'plain', done: false },
  p,
  {
    then(resolve) {
      log('then');
      resolve({ value: 'thenable', done: false });
    },
  },
  { value: 'end', done: true },
];
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next(value) {
    log('next', value);
    return results.shift();
  },
};
async function* outer() {
  log('result', yield* iterator);
}
const g = outer();
for (const name of ['a', 'b', 'c', 'd']) {
  g.next(name).then((r) => log(name, r.value, r.done));
}
ticks(10);
