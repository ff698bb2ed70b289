// The end of a block with an async resource waits for its disposal: one turn when that settles at once.
const resource = {
  async [Symbol.asyncDispose]() {
    log('dispose');
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
ticks(4);
