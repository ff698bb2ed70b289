// move() takes everything to a new stack and leaves the old one disposed and empty.
const first = new AsyncDisposableStack();
first.defer(() => log('deferred'));
const second = first.move();
log('disposed', first.disposed, second.disposed);
first.disposeAsync().then(() => log('first'));
second.defer(() => log('deferred later'));
second.disposeAsync().then(() => log('second'));
try {
  first.move();
} catch (e) {
  log('threw', e.name);
}
ticks(4);
