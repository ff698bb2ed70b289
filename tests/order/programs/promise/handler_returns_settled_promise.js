// A handler that returns a settled promise keeps the chain waiting two more turns.
Promise.resolve()
  .then(() => { log('handler'); return Promise.resolve('inner'); })
  .then((value) => log(value));
Promise.resolve()
  .then(() => 'plain')
  .then((value) => log(value));
ticks(6);
