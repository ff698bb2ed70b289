// A break waits for a slow return(), which is called with no argument.
async function turns(n) {
  while (n--) await null;
}
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next(...args) {
    log('next', args.length);
    return { value: 1, done: false };
  },
  return(...args) {
    log('return', args.length);
    return turns(3).then(() => ({ done: true }));
  },
};
async function loop() {
  for await (const value of iterator) {
    log('value', value);
    break;
  }
  log('after');
}
loop();
ticks(8);
