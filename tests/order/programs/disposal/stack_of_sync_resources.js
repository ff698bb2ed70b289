// A sync resource costs one await too, but the promise that its method may give is dropped.
async function turns(n) {
  while (n--) await null;
}
class Resource {
  constructor(name) {
    this.name = name;
  }
  [Symbol.dispose]() {
    log('dispose', this.name);
    return turns(4);
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
ticks(5);
