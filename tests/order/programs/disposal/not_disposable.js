// What cannot be disposed of is refused by use(), adopt() and defer() with a TypeError at the call.
const stack = new AsyncDisposableStack();
function attempt(name, call) {
  try {
    call();
  } catch (e) {
    log(name, 'threw', e.name);
  }
}
attempt('number', () => stack.use(1));
attempt('object', () => stack.use({}));
attempt('adopt', () => stack.adopt(1, undefined));
attempt('defer', () => stack.defer(1));
stack.disposeAsync().then(() => log('disposed'));
ticks(2);
