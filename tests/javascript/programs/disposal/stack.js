// DisposableStack: its methods, its shape, and its errors.
const describe = (error) => error instanceof SuppressedError ? `Suppressed(${describe(error.error)}, ${describe(error.suppressed)})` : String(error);
const attempt = (name, f) => { try { console.log(name, 'gave', f()); } catch (error) { console.log(name, 'threw', error.name ?? '', error instanceof SuppressedError ? describe(error) : ''); } };
console.log(Reflect.ownKeys(DisposableStack.prototype).map(String).sort().join());
console.log(DisposableStack.length, DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose, String(new DisposableStack()));
const stack = new DisposableStack();
const resource = { [Symbol.dispose]() { console.log('used', this === resource); } };
console.log(stack.use(resource) === resource, stack.use(null), stack.adopt(5, (value) => console.log('adopted', value)), stack.defer(() => console.log('deferred')));
console.log(stack.disposed);
console.log(stack.dispose(), stack.disposed, stack.dispose());
attempt('use', () => stack.use(null));
attempt('move', () => stack.move());
attempt('defer', () => new DisposableStack().defer(1));
attempt('adopt', () => new DisposableStack().adopt(1, 1));
attempt('no method', () => new DisposableStack().use({}));
attempt('call', () => DisposableStack());
attempt('receiver', () => DisposableStack.prototype.dispose.call({}));
attempt('getter', () => DisposableStack.prototype.disposed);
const first = new DisposableStack();
first.defer(() => console.log('moved along'));
const second = first.move();
console.log(first.disposed, second.disposed, second instanceof DisposableStack);
{ using taken = second; console.log('block'); }
attempt('errors', () => { const s = new DisposableStack(); for (const x of [1, 2, 3]) s.defer(() => { throw x; }); s.dispose(); });
class Mine extends DisposableStack {}
console.log(new Mine() instanceof DisposableStack, new Mine().move() instanceof Mine);
const iterator = [1, 2][Symbol.iterator]();
iterator[Symbol.dispose]();
{ using generator = (function* () { try { yield 1; } finally { console.log('generator closed'); } })(); generator.next(); }
