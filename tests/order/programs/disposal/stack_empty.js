// Disposing of an empty stack settles in the first turn, and so does disposing of it again.
const stack = new AsyncDisposableStack();
log('disposed', stack.disposed);
stack.disposeAsync().then((v) => log('first', v));
log('disposed', stack.disposed);
stack.disposeAsync().then((v) => log('second', v));
ticks(3);
