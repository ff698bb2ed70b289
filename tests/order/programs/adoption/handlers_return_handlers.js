// A promise returned inside a handler of a returned promise keeps both chains waiting.
Promise.resolve()
  .then(() => Promise.resolve().then(() => Promise.resolve().then(() => 'deep')))
  .then((value) => log(value));
ticks(10);
