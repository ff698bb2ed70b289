// Requests to a generator that waits for a timer are answered in order once it goes on.
// wait: 140
async function* generate() {
  await new Promise((resolve) => setTimeout(resolve, 30));
  log('awake');
  yield 'first';
  yield 'second';
}
const generator = generate();
for (const name of ['a', 'b', 'c']) {
  generator.next().then(({ value, done }) => log(name, value, done));
}
setTimeout(() => log('same deadline'), 30);
setTimeout(() => generator.next().then(({ value, done }) => log('late', value, done)), 60);
