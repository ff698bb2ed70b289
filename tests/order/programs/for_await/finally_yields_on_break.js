// A generator whose finally yields answers the break's return() with that; the loop is left, the generator not.
async function* numbers() {
  try {
    yield 1;
  } finally {
    yield 'cleanup';
    log('resumed');
  }
}
const g = numbers();
async function loop() {
  for await (const value of g) {
    log('value', value);
    break;
  }
  log('after');
  const r = await g.next();
  log('next', r.value, r.done);
}
loop();
ticks(9);
