// Of one then call only one handler runs: the other does not catch what it throws.
Promise.resolve('value').then(
  (value) => { log('fulfilled', value); throw 'from fulfilled'; },
  () => log('never'),
).catch((reason) => log('outside', reason));
Promise.reject('reason').then(
  () => log('never'),
  (reason) => { log('rejected', reason); throw 'from rejected'; },
).catch((reason) => log('outside', reason));
ticks(3);
