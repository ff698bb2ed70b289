// A loop over something that cannot be iterated throws a TypeError with no turn between.
async function loop() {
  try {
    for await (const value of 1) log('not reached', value);
  } catch (e) {
    log('caught', e.name);
  }
}
loop().then(() => log('ends'));
ticks(2);
