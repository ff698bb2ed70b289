// A request that the body makes of its own generator is answered between the loop's items.
let generator;
async function* numbers() {
  for (let number = 1; number <= 5; number++) {
    log('body', number);
    if (number === 2) generator.next().then((result) => log('own', result.value, result.done));
    yield number;
  }
}
async function loop() {
  for await (const value of generator) log('loop', value);
  log('after');
}
generator = numbers();
loop().then(() => log('ends'));
