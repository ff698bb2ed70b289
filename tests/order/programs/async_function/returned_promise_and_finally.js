// A returned promise is adopted after finally has run, and its rejection passes finally by.
async function work() {
  try {
    return Promise.reject('reason');
  } catch {
    log('never');
  } finally {
    log('finally');
    await undefined;
    log('finally is over');
  }
}
work().catch((reason) => log('outside', reason));
ticks(6);
