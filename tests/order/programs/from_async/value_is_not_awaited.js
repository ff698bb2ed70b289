// Values of an async iterator are not awaited without a mapper; what a mapper gives is.
const p = Promise.resolve('inside');
class Iterator {
  left = 1;
  [Symbol.asyncIterator]() {
    return this;
  }
  next() {
    return { value: p, done: this.left-- === 0 };
  }
}
Array.fromAsync(new Iterator()).then((values) => log('same', values[0] === p));
Array.fromAsync(new Iterator(), (value) => value).then((values) => log('mapped', ...values));
ticks(5);
