// A return from inside the loop waits for the iterator to close before the function's promise settles.
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
    return 'found';
  }
}
loop().then((v) => log('ends', v));
ticks(7);
