// The next value is asked for only when the body, with its awaits, has run to its end.
async function* numbers() {
  for (let i = 1; i <= 2; i++) {
    log('making', i);
    yield i;
  }
}
async function loop() {
  for await (const value of numbers()) {
    log('begin', value);
    await null;
    log('end', value);
  }
}
loop().then(() => log('ends'));
ticks(10);
