// Each finally in a chain adds its own three turns.
Promise.resolve('value')
  .finally(() => log('first'))
  .finally(() => log('second'))
  .finally(() => log('third'))
  .then((value) => log(value));
ticks(12);
