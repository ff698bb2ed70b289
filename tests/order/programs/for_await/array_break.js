// Leaving a loop over an array costs two turns too: its iterator has no return(), the wrapper round it does.
async function loop() {
  for await (const value of [1, 2]) {
    log('value', value);
    break;
  }
  log('after');
}
loop().then(() => log('ends'));
ticks(6);
