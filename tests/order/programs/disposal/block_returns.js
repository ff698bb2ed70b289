// A return from the block waits for disposal before the function's promise settles.
const resource = {
  async [Symbol.asyncDispose]() {
    log('dispose');
    await null;
    log('disposed');
  },
};
async function main() {
  await using held = resource;
  return 'value';
}
main().then((v) => log('ends', v));
log('called');
ticks(5);
