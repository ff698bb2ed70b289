// An error that a generator throws by itself ends the loop; there is nothing left to close.
async function* numbers() {
  try {
    yield 1;
    throw 'bad';
  } finally {
    log('finally');
  }
}
async function loop() {
  try {
    for await (const value of numbers()) log('value', value);
  } catch (e) {
    log('caught', e);
  }
}
loop().then(() => log('ends'));
ticks(6);
