// The loop's item is on its way before the request behind it is answered with the body's end.
async function* only() {
  yield 'item';
}
const generator = only();
async function loop() {
  for await (const value of generator) log('loop', value);
  log('after');
}
loop().then(() => log('ends'));
generator.next().then((result) => log('next', result.value, result.done));
ticks(6);
