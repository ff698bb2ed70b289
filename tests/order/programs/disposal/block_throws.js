// An error in the body waits for disposal and then goes on, itself and unwrapped.
const resource = {
  async [Symbol.asyncDispose]() {
    log('dispose');
  },
};
async function main() {
  {
    await using held = resource;
    throw 'bad';
  }
}
main().catch((e) => log('rejected', e));
log('called');
ticks(4);
