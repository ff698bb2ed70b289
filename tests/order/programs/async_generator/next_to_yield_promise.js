// Yielding a settled promise takes the same two turns as a plain value, and the consumer gets what is in it.
async function* numbers() {
  yield Promise.resolve(1);
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(4);
