// A sync resource in `await using` is disposed of at once at the end of the block, and costs one turn after.
async function turns(n) {
  while (n--) await null;
}
const resource = {
  [Symbol.dispose]() {
    log('dispose');
    return turns(4);
  },
};
async function main() {
  {
    await using held = resource;
    log('body');
  }
  log('after');
}
main().then(() => log('ends'));
log('called');
ticks(5);
