// What return() gives is awaited: a thenable costs its own job.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    return {
      then(resolve) {
        log('then');
        resolve({});
      },
    };
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
ticks(5);
