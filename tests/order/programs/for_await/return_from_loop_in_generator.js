// A generator that returns from inside a loop awaits its operand there, then closes, then answers.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* inner() {
  try {
    yield 1;
  } finally {
    log('inner finally');
  }
}
async function* outer() {
  for await (const value of inner()) {
    log('returning', value);
    return Promise.resolve('value');
  }
}
outer().next().then(...show('next'));
ticks(8);
