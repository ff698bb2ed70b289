// An async function of three awaits takes as many turns as a chain of three handlers.
async function work() {
  log('function', await 1);
  log('function', await 2);
  log('function', await 3);
}
work().then(() => log('function done'));
Promise.resolve(1)
  .then((value) => { log('chain', value); return 2; })
  .then((value) => { log('chain', value); return 3; })
  .then((value) => { log('chain', value); })
  .then(() => log('chain done'));
ticks(5);
