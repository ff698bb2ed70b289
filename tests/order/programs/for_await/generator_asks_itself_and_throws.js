// A generator that asks itself and throws at once answers itself before the loop that began it.
ticks(6);
let generator;
async function* generate() {
  generator.next().then(({ done }) => log('asked inside', done));
  throw 'reason';
}
async function loop() {
  generator = generate();
  for await (const value of generator) log('never', value);
}
loop().catch((reason) => log('caught', reason));
