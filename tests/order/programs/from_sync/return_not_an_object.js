// A sync return() that gives no object makes a break throw a TypeError; one that throws, its own error.
class Iterator {
  constructor(close) {
    this.close = close;
  }
  [Symbol.iterator]() {
    return this;
  }
  next() {
    return { value: 1, done: false };
  }
  return() {
    return this.close();
  }
}
async function loop(close) {
  for await (const value of new Iterator(close)) break;
}
function fail() {
  throw new RangeError('close failed');
}
loop(() => 'text').catch((e) => log('first', e.name));
loop(fail).catch((e) => log('second', e.message));
ticks(5);
