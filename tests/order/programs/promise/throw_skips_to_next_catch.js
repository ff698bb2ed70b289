// A throw skips fulfilled handlers, a catch that returns goes on as fulfilled, one turn per link.
Promise.resolve('start')
  .then((value) => { log('1', value); throw 'thrown'; })
  .then(() => log('never'))
  .then(() => log('never'), (reason) => { log('2', reason); return 'recovered'; })
  .catch(() => log('never'))
  .then((value) => { log('3', value); throw 'again'; })
  .finally(() => log('4'))
  .catch((reason) => log('5', reason))
  .then((value) => log('6', value));
ticks(13);
