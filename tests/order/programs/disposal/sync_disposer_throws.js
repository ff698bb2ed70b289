// A sync method that throws rejects the promise round it, so the next disposer runs one turn later.
const failing = {
  [Symbol.dispose]() {
    log('failing');
    throw 'thrown';
  },
};
const stack = new AsyncDisposableStack();
stack.defer(() => log('below'));
stack.use(failing);
stack.disposeAsync().catch((e) => log('rejected', e));
log('called');
ticks(4);
