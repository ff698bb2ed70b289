// use, adopt and defer throw a ReferenceError as soon as disposal has begun, also from inside a disposer.
const stack = new AsyncDisposableStack();
function attempt(name, call) {
  try {
    call();
  } catch (e) {
    log(name, 'threw', e.name);
  }
}
stack.defer(() => attempt('inside', () => stack.defer(() => {})));
stack.disposeAsync().then(() => log('disposed'));
attempt('use', () => stack.use(undefined));
attempt('adopt', () => stack.adopt(1, () => {}));
attempt('defer', () => stack.defer(() => {}));
ticks(3);
