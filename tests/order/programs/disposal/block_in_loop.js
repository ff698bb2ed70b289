// Each round of a loop disposes of its own resources before the next round begins.
class Resource {
  constructor(name) {
    this.name = name;
  }
  async [Symbol.asyncDispose]() {
    log('dispose', this.name);
  }
}
async function main() {
  for (let i = 1; i <= 3; i++) {
    await using held = new Resource(i);
    log('body', i);
    if (i === 2) break;
  }
  log('after');
}
main();
ticks(4);
