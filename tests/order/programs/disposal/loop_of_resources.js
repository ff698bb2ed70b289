// Each value that a `for await` holds with `await using` is disposed of before the next one is asked for.
class Resource {
  constructor(name) {
    this.name = name;
  }
  async [Symbol.asyncDispose]() {
    log('dispose', this.name);
  }
}
async function* resources() {
  try {
    yield new Resource('a');
    log('asked for the next');
    yield new Resource('b');
  } finally {
    log('closing');
  }
}
async function main() {
  for await (await using held of resources()) {
    log('body', held.name);
    if (held.name === 'b') break;
  }
  log('after');
}
main();
ticks(10);
