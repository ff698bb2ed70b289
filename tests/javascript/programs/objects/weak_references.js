// What of weak references does not depend on when something is collected.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const target = { name: 'target' };
const reference = new WeakRef(target);
console.log(reference.deref().name, Object.prototype.toString.call(reference));
console.log(new WeakRef(Symbol('weak')).deref().description, new WeakRef(Symbol.iterator).deref().description);
const registry = new FinalizationRegistry(() => console.log('never'));
const token = {};
console.log(registry.register(target, 'held', token), registry.unregister(token), registry.unregister(token));
console.log(Object.prototype.toString.call(registry), Reflect.ownKeys(FinalizationRegistry.prototype).map(String).join());
class Sub extends WeakRef {}
console.log(new Sub(target) instanceof WeakRef, new Sub(target).deref() === target);
for (const run of [
  () => WeakRef(target),
  () => new WeakRef(1),
  () => new WeakRef(Symbol.for('registered')),
  () => WeakRef.prototype.deref.call(1),
  () => FinalizationRegistry(() => 1),
  () => new FinalizationRegistry(1),
  () => registry.register(1),
  () => registry.register(target, target),
  () => registry.register({}, 1, 1),
  () => registry.unregister(1),
]) {
  console.log(message(run));
}
