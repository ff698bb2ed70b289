// An await in a catch block keeps the block open; a rethrow leaves it in that turn.
async function work() {
  try {
    await Promise.reject('first');
  } catch (reason) {
    log('caught', reason);
    await undefined;
    log('handled', reason);
    throw 'second';
  } finally {
    log('finally');
  }
}
work().catch((reason) => log('outside', reason));
ticks(4);
