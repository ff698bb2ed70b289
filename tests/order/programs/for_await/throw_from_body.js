// An error in the body waits for the iterator to close and then goes on.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('closing');
  }
}
async function loop() {
  for await (const value of numbers()) {
    log('value', value);
    throw 'bad';
  }
}
loop().catch((e) => log('rejected', e));
ticks(7);
