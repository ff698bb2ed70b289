// What use, adopt and defer put in is disposed of in reverse order, each awaited before the one below it.
const stack = new AsyncDisposableStack();
const used = {
  [Symbol.asyncDispose]() {
    log('used');
  },
};
log('same', stack.use(used) === used);
log(stack.adopt('value', async (...args) => {
  log('adopted', ...args);
  await null;
  log('adopted ends');
}));
log(stack.defer((...args) => log('deferred', args.length)));
stack.disposeAsync().then((v) => log('disposed', v));
log('called');
ticks(6);
