// A break out of a loop over a sync generator closes it at once; the answer of that takes two turns.
function* numbers() {
  try {
    yield 1;
    yield 2;
  } finally {
    log('finally');
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
ticks(7);
