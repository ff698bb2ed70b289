// Array.fromAsync asks for the first value before it returns.
const iterator = {
  [Symbol.asyncIterator]() {
    log('asyncIterator');
    return this;
  },
  next(...args) {
    log('next', args.length);
    return { value: undefined, done: true };
  },
};
log('before');
Array.fromAsync(iterator).then((values) => log('values', values.length));
log('after');
ticks(3);
