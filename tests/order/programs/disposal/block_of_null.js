// A null in `await using` makes the end of the block wait one turn, though nothing is disposed of.
async function main() {
  {
    await using held = null;
    log('body');
  }
  log('after');
}
main().then(() => log('ends'));
log('called');
ticks(3);
