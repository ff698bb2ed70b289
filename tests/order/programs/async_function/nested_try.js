// A throw after an await climbs the try blocks from the inside, each with awaits of its own.
async function work() {
  try {
    try {
      await undefined;
      throw 'inner';
    } finally {
      await undefined;
      log('inner finally');
    }
  } catch (reason) {
    log('outer catch', await reason);
  } finally {
    await undefined;
    log('outer finally');
  }
  return 'end';
}
work().then((value) => log(value));
ticks(6);
