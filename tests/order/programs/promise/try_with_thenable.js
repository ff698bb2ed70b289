// Promise.try adopts a thenable that its callback returns, one turn later than a value.
Promise.try(() => ({ then(resolve) { log('then is called'); resolve('adopted'); } })).then(
  (value) => log(value));
Promise.try(() => 'plain').then((value) => log(value));
ticks(4);
