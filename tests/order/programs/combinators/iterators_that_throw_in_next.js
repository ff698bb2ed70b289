// An iterator that throws in next rejects the combinator and is not closed.
for (const name of ['all', 'allSettled', 'any', 'race']) {
  let count = 0;
  const iterator = {
    next() {
      count += 1;
      if (count === 2) throw name;
      return { value: 'value', done: false };
    },
    return() { log('never'); return {}; },
  };
  Promise[name]({ [Symbol.iterator]: () => iterator }).then(
    (value) => log(name, 'fulfilled', value), (reason) => log('rejected', reason));
}
ticks(3);
