// The first next() of a generator that yields a plain value settles in the second turn.
async function* numbers() {
  yield 1;
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(4);
