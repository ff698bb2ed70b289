// A result whose `done` or `value` throws ends the loop with that error, and nothing is closed.
class Iterator {
  constructor(result) {
    this.result = result;
  }
  [Symbol.asyncIterator]() {
    return this;
  }
  next() {
    return this.result;
  }
  return() {
    log('not called');
    return {};
  }
}
const done = {
  get done() {
    throw 'done';
  },
};
const value = {
  done: false,
  get value() {
    throw 'value';
  },
};
async function loop(result) {
  for await (const value of new Iterator(result)) log('not reached', value);
}
loop(done).catch((e) => log('rejected', e));
loop(value).catch((e) => log('rejected', e));
ticks(4);
