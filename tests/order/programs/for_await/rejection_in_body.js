// A rejected await in the body closes the iterator just as an error there does.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('closing');
  }
}
async function loop() {
  try {
    for await (const value of numbers()) {
      log('value', value);
      await Promise.reject('bad');
    }
  } catch (e) {
    log('caught', e);
  }
}
loop().then(() => log('ends'));
ticks(8);
