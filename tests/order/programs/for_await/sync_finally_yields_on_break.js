// A sync generator whose finally yields has answered the break's return() with that: the loop is left all the same.
function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    yield 'cleanup';
    log('not reached');
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
