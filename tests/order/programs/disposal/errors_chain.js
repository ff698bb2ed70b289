// Every later error wraps the one before it in a SuppressedError; all disposers run.
const stack = new AsyncDisposableStack();
for (const name of ['one', 'two', 'three']) {
  stack.defer(() => {
    log('disposing', name);
    return Promise.reject(name);
  });
}
stack.disposeAsync().catch((e) => {
  log(e.name, e.error, e.suppressed.name, e.suppressed.error, e.suppressed.suppressed);
});
ticks(6);
