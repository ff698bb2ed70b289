// Each result of the iterator has its done read once, and its value once unless it is done.
const iterable = {
  count: 0,
  [Symbol.iterator]() { return this; },
  next() {
    const count = ++this.count;
    return {
      get done() { log('done', count); return count > 2; },
      get value() { log('value', count); return count; },
    };
  },
};
Promise.all(iterable).then((values) => log(values));
ticks(3);
