// An object that can be disposed of both ways is disposed of by its async method, read when it is put in.
const resource = {
  get [Symbol.asyncDispose]() {
    log('reading');
    return async () => log('async');
  },
  [Symbol.dispose]() {
    log('not called');
  },
};
const stack = new AsyncDisposableStack();
stack.use(resource);
log('disposing');
stack.disposeAsync().then(() => log('disposed'));
ticks(3);
