// An error in the inner of two loops closes the inner iterator, then the outer, each awaited.
async function* numbers(name) {
  try {
    yield name;
  } finally {
    log(name, 'closes');
    await null;
    log(name, 'closed');
  }
}
async function loop() {
  for await (const a of numbers('a')) {
    for await (const b of numbers('b')) {
      log(a, b);
      throw 'bad';
    }
  }
}
loop().catch((e) => log('rejected', e));
ticks(14);
