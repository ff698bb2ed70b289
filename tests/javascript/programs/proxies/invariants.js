// Answers that a trap may not give.
'use strict';
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const fixed = () => Object.defineProperties({ soft: 1 }, {
  value: { value: 1 },
  writable: { value: 1, writable: true },
  getter: { get: undefined, set() {} },
  setter: { get() {}, set: undefined },
});
const closed = () => Object.preventExtensions({ a: 1 });
const always = (trap, answer, target = fixed()) => new Proxy(target, { [trap]: () => answer });

for (const run of [
  () => always('get', 2).value,
  () => always('get', 2).writable,
  () => always('get', 2).setter,
  () => always('get', 2).getter,
  () => { always('set', true).value = 2; },
  () => { always('set', true).value = 1; },
  () => { always('set', true).setter = 2; },
  () => { always('set', false).soft = 2; },
  () => 'value' in always('has', false),
  () => 'soft' in always('has', false),
  () => 'a' in always('has', false, closed()),
  () => delete always('deleteProperty', true).value,
  () => delete always('deleteProperty', true, closed()).a,
  () => delete always('deleteProperty', false).soft,
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', 1), 'x'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', undefined), 'value'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', undefined, closed()), 'a'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', { value: 2 }), 'value'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', { value: 2 }), 'soft'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', { value: 1, writable: false }), 'writable'),
  () => Object.getOwnPropertyDescriptor(always('getOwnPropertyDescriptor', { value: 1, configurable: true }, closed()), 'x'),
  () => Object.defineProperty(always('defineProperty', true, closed()), 'x', { value: 1, configurable: true }),
  () => Object.defineProperty(always('defineProperty', true), 'x', { value: 1, configurable: false }),
  () => Object.defineProperty(always('defineProperty', true), 'value', { value: 2 }),
  () => Object.defineProperty(always('defineProperty', true), 'soft', { configurable: false }),
  () => Object.defineProperty(always('defineProperty', true), 'writable', { writable: false }),
  () => Object.defineProperty(always('defineProperty', false), 'soft', { value: 2 }),
  () => Reflect.ownKeys(always('ownKeys', 1)),
  () => Reflect.ownKeys(always('ownKeys', [1])),
  () => Reflect.ownKeys(always('ownKeys', ['a', 'a'])),
  () => Reflect.ownKeys(always('ownKeys', ['value'])),
  () => Reflect.ownKeys(always('ownKeys', [], closed())),
  () => Reflect.ownKeys(always('ownKeys', ['a', 'b'], closed())),
  () => Reflect.ownKeys(always('ownKeys', ['x', 'y'], {})).join(),
  () => Object.getPrototypeOf(always('getPrototypeOf', 1)),
  () => Object.getPrototypeOf(always('getPrototypeOf', null, closed())),
  () => Object.setPrototypeOf(always('setPrototypeOf', true, closed()), null),
  () => Object.setPrototypeOf(always('setPrototypeOf', false), null),
  () => Object.isExtensible(always('isExtensible', false)),
  () => Object.isExtensible(always('isExtensible', true, closed())),
  () => Object.preventExtensions(always('preventExtensions', true)),
  () => Object.preventExtensions(always('preventExtensions', false)),
  () => Object.freeze(always('preventExtensions', false)),
  () => new (always('construct', 1, class {}))(),
  () => always('get', 1, {}).anything,
  () => new Proxy({}, { get: 1 }).x,
  () => new Proxy({}, { get: null }).x,
  () => Proxy({}, {}),
  () => new Proxy(1, {}),
  () => new Proxy({}, null),
]) {
  console.log(message(run));
}
console.log(Object.getOwnPropertyNames(Proxy).join(), Proxy.length, Proxy.prototype);
console.log(typeof new Proxy(class {}, {}), typeof new Proxy({}, {}), Array.isArray(new Proxy([], {})));
