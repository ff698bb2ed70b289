// A yield of a pending promise holds the request until that promise settles; the consumer gets its value.
async function* numbers() {
  log('before');
  yield new Promise((resolve) => Promise.resolve().then(() => log('settling')).then(resolve));
  log('after');
}
const g = numbers();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
ticks(7);
