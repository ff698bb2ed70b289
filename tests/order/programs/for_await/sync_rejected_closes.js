// A rejected promise from a sync iterable ends the loop and closes the sync iterator, in that order of turns.
function* numbers() {
  try {
    yield 1;
    yield Promise.reject('no');
    log('not reached');
  } finally {
    log('finally');
  }
}
async function loop() {
  for await (const value of numbers()) log('value', value);
}
loop().catch((e) => log('rejected', e));
ticks(7);
