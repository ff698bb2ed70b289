// Each async resource costs one await: one settles in the second turn, two in the third.
class Resource {
  constructor(name) {
    this.name = name;
  }
  async [Symbol.asyncDispose]() {
    log('dispose', this.name);
  }
}
const one = new AsyncDisposableStack();
one.use(new Resource('a'));
const two = new AsyncDisposableStack();
two.use(new Resource('b'));
two.use(new Resource('c'));
one.disposeAsync().then(() => log('one'));
two.disposeAsync().then(() => log('two'));
log('called');
ticks(4);
