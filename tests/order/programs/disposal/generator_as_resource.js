// An async generator held by a block is closed at its end, its finally awaited.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
async function main() {
  {
    await using g = numbers();
    const r = await g.next();
    log('body', r.value);
  }
  log('after');
}
main();
ticks(9);
