// A break waits for the generator's finally, with what that awaits, before the loop is left.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
async function loop() {
  for await (const value of numbers()) {
    log('value', value);
    break;
  }
  log('after');
}
loop().then(() => log('ends'));
ticks(8);
