// What an async disposer gives is awaited, a thenable with its own job; nothing need be a promise.
const thenable = {
  then(resolve) {
    log('then');
    resolve();
  },
};
const stack = new AsyncDisposableStack();
stack.defer(() => log('last'));
stack.defer(() => thenable);
stack.defer(() => log('first') ?? 'plain');
stack.disposeAsync().then(() => log('disposed'));
ticks(6);
