// Errors of disposal wrap the body's: the last is the error, the one before it is suppressed.
class Resource {
  constructor(name) {
    this.name = name;
  }
  async [Symbol.asyncDispose]() {
    log('dispose', this.name);
    throw this.name;
  }
}
async function main() {
  try {
    await using a = new Resource('a');
    await using b = new Resource('b');
    throw 'body';
  } catch (e) {
    log(e.name, e.error, e.suppressed.name, e.suppressed.error, e.suppressed.suppressed);
  }
}
main().then(() => log('ends'));
ticks(5);
