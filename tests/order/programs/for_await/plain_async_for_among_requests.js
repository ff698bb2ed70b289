// A loop over a generator is served after the requests made before it, and before later ones.
async function* numbers() {
  for (let number = 1; number <= 5; number++) {
    log('body', number);
    yield number;
  }
  log('body ends');
}
const generator = numbers();
const show = (name) => (result) => log(name, result.value, result.done);
generator.next().then(show('first'));
generator.next().then(show('second'));
async function loop() {
  for await (const value of generator) log('loop', value);
  log('after');
}
loop().then(() => log('ends'));
generator.next().then(show('third'));
ticks(16);
