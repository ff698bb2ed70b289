// A rejection may be caught any number of turns later in the same checkpoint.
const rejected = Promise.reject('reason');
Promise.resolve().then(() => log('turn 1')).then(() => log('turn 2')).then(() => {
  rejected.catch((reason) => log('caught late', reason));
  rejected.then(() => log('never'), (reason) => log('caught again', reason));
});
ticks(6);
