// AsyncDisposableStack.
const describe = (error) => error instanceof SuppressedError ? `Suppressed(${describe(error.error)}, ${describe(error.suppressed)})` : String(error);
console.log(Reflect.ownKeys(AsyncDisposableStack.prototype).map(String).sort().join());
console.log(AsyncDisposableStack.prototype[Symbol.asyncDispose] === AsyncDisposableStack.prototype.disposeAsync, String(new AsyncDisposableStack()));
(async () => {
  const stack = new AsyncDisposableStack();
  stack.use({ async [Symbol.asyncDispose]() { await null; console.log('async'); } });
  stack.use({ [Symbol.dispose]() { console.log('sync'); } });
  console.log(stack.use(null), stack.adopt('v', async (value) => { await null; console.log('adopted', value); }), stack.defer(() => console.log('deferred')));
  const promise = stack.disposeAsync();
  console.log(stack.disposed, promise instanceof Promise, await promise, await stack.disposeAsync());
  try { stack.use(null); } catch (error) { console.log(error.name); }
  await AsyncDisposableStack.prototype.disposeAsync.call({}).catch((error) => console.log(error.name));
  const failing = new AsyncDisposableStack();
  failing.defer(() => { throw 1; });
  failing.defer(async () => { throw 2; });
  failing.defer(() => Promise.reject(3));
  await failing.disposeAsync().catch((error) => console.log(describe(error)));
  const moved = failing.disposed && new AsyncDisposableStack();
  moved.defer(() => console.log('in the block of another'));
  { await using other = moved.move(); console.log(moved.disposed); }
  { await using generator = (async function* () { try { yield 1; } finally { console.log('generator closed'); } })(); await generator.next(); }
  let turn = 0;
  const count = () => { turn += 1; if (turn < 20) Promise.resolve().then(count); };
  Promise.resolve().then(count);
  await new AsyncDisposableStack().disposeAsync();
  console.log('empty takes', turn);
})();
