// Three resources of a block are disposed of in reverse, each waiting for the one after it.
class Resource {
  constructor(name) {
    this.name = name;
  }
  async [Symbol.asyncDispose]() {
    log('dispose', this.name);
    await null;
    log('disposed', this.name);
  }
}
async function main() {
  {
    await using a = new Resource('a');
    await using b = new Resource('b');
    await using c = new Resource('c');
    log('body');
  }
  log('after');
}
main().then(() => log('ends'));
ticks(9);
