// A generator that asks itself and returns at once answers itself before the loop that began it.
ticks(6);
let generator;
async function* generate() {
  generator.next().then(({ done }) => log('asked inside', done));
  return;
}
async function loop() {
  generator = generate();
  for await (const value of generator) log('never', value);
  log('after the loop');
}
loop().then(() => log('loop is over'));
