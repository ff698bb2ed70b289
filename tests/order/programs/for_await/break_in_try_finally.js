// A break inside try runs the body's own finally, with its await, before the iterator is closed.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('closing');
  }
}
async function loop() {
  for await (const value of numbers()) {
    try {
      log('value', value);
      break;
    } finally {
      log('body finally');
      await null;
      log('body finally ends');
    }
  }
  log('after');
}
loop().then(() => log('ends'));
ticks(8);
