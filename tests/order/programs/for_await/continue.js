// A continue asks for the next value like the end of the body; it closes nothing.
async function* numbers() {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    log('finally');
  }
}
async function loop() {
  for await (const value of numbers()) {
    if (value === 2) continue;
    log('value', value);
  }
}
loop().then(() => log('ends'));
ticks(10);
