// Nulls beside resources cost nothing of their own: the awaits of the resources are enough.
class Resource {
  constructor(name) {
    this.name = name;
  }
  [Symbol.dispose]() {
    log('dispose', this.name);
  }
}
async function main() {
  {
    await using a = null;
    await using b = new Resource('b');
    await using c = null;
    await using d = new Resource('d');
    await using e = null;
    log('body');
  }
  log('after');
}
main().then(() => log('ends'));
log('called');
ticks(6);
