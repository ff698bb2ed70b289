// Requests made before a loop goes on are served first, and may leave it nothing but the end.
async function* numbers() {
  yield 1;
  yield 2;
  log('body ends');
}
const generator = numbers();
const show = (name) => (result) => log(name, result.value, result.done);
async function loop() {
  for await (const value of generator) {
    log('loop', value);
    generator.next().then(show('inside'));
  }
  log('after');
}
loop().then(() => log('ends'));
generator.next().then(show('second'));
generator.next().then(show('third'));
ticks(10);
