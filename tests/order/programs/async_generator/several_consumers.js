// Consumers that share one generator each get the values whose turn it is, in the order of their requests.
async function* numbers() {
  yield 1;
  yield 2;
  yield 3;
  yield 4;
}
const g = numbers();
async function consumer(name) {
  for (;;) {
    const r = await g.next();
    log(name, r.value, r.done);
    if (r.done) return;
  }
}
consumer('a');
consumer('b');
ticks(12);
