// Leaving after the first value of an async generator costs the turns of its return(): five in all.
async function* numbers() {
  yield 1;
  yield 2;
}
async function loop() {
  for await (const value of numbers()) {
    log('value', value);
    break;
  }
  log('after');
}
loop().then(() => log('ends'));
ticks(7);
