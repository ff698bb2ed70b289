// An error object passes through a chain as the very same object.
const thrown = new RangeError('the one');
Promise.resolve()
  .then(() => { throw thrown; })
  .finally(() => log('finally'))
  .then(() => log('never'))
  .catch((error) => { log(error === thrown, error.message); throw error; })
  .catch((error) => log(error === thrown));
Promise.reject(thrown).catch((error) => log('rejected', error === thrown));
ticks(8);
