// What the body throws after an await reaches the loop one turn later.
async function* failing() {
  yield 1;
  await undefined;
  log('body throws');
  throw 'bad';
}
async function loop() {
  try {
    for await (const value of failing()) log('loop', value);
  } catch (reason) {
    log('caught', reason);
  }
}
loop().then(() => log('ends'));
ticks(7);
