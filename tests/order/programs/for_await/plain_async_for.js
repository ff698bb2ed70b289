// An async generator under a plain loop to its end gives the turns of `for await`: nothing is left to close.
async function* numbers() {
  try {
    yield 1;
    yield 2;
  } finally {
    log('finally');
  }
}
async function loop() {
  for await (const value of numbers()) log('value', value);
  log('after');
}
loop().then(() => log('ends'));
ticks(8);
