// A second disposeAsync() settles in the first turn; it does not wait for the one under way.
async function turns(n) {
  while (n--) await null;
}
const stack = new AsyncDisposableStack();
stack.defer(() => turns(2).then(() => log('deferred ends')));
stack.disposeAsync().then((v) => log('first', v));
stack.disposeAsync().then((v) => log('second', v));
ticks(6);
