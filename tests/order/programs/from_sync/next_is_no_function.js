// A sync iterator whose next is no function fails when it is asked: a rejection, which is awaited.
const bad = { [Symbol.iterator]() { return this; }, next: 1 };
async function loop() {
  try {
    for await (const value of bad) log('never', value);
  } catch (error) {
    log('for await', error.name);
  }
}
async function* outer() {
  yield* bad;
}
loop();
outer().next().catch((error) => log('yield*', error.name));
ticks(5);
