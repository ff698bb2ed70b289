// What the functions of Object give, and in which order they look.
const text = (value) => JSON.stringify(value);
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};

console.log(Object.getOwnPropertyNames(Object).join());
console.log(Object.getOwnPropertyNames(Object.prototype).join());

const mixed = { b: 1, 2: 'two', a: 2, 1: 'one', [Symbol('s')]: 3 };
console.log(text(Object.keys(mixed)), text(Object.values(mixed)), text(Object.entries(mixed)));
console.log(Reflect.ownKeys(mixed).map(String).join());
console.log(Object.getOwnPropertySymbols(mixed).length);

// A getter that removes and hides what comes after it.
const shifting = {
  get a() {
    delete this.b;
    Object.defineProperty(this, 'c', { enumerable: false });
    return 'A';
  },
  b: 'B',
  c: 'C',
  d: 'D',
};
console.log(text(Object.entries(shifting)));

console.log(text(Object.assign({ a: 1 }, null, 'xy', undefined, 5, { get b() { return 'got'; } })));
console.log(message(() => Object.assign(Object.freeze({ a: 1 }), { a: 2 })));

const created = Object.create({ inherited: 1 }, {
  plain: { value: 1 },
  shown: { get() { return 2; }, enumerable: true },
});
console.log(text(Object.getOwnPropertyDescriptors(created)), text(created), created.inherited);

const sealed = Object.seal({ x: 1 });
sealed.x = 2;
sealed.y = 3;
delete sealed.x;
console.log(text(sealed), Object.isSealed(sealed), Object.isFrozen(sealed));
Object.defineProperty(sealed, 'x', { writable: false });
console.log(Object.isFrozen(sealed), Object.isExtensible(sealed));
console.log(Object.isFrozen(Object.preventExtensions({})), Object.isFrozen('text'));
const frozen = Object.freeze([1, 2]);
console.log(message(() => { 'use strict'; frozen.push(3); }), frozen.length);

console.log(text(Object.fromEntries(new Map([['a', 1], ['b', 2]]))));
console.log(text(Object.groupBy([1, 2, 3, 4, 5], (value, index) => (index < 3 ? 'first' : 'rest'))));
console.log(Object.getPrototypeOf(Object.groupBy([], () => 1)));
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is('a', 'a'), Object.is({}, {}));
console.log(Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'toString'), Object.hasOwn('ab', 1));
console.log(Object(1n) instanceof BigInt, typeof Object(Symbol.iterator), Object('s').length);
class Derived extends Object {
  constructor() {
    super({ ignored: true });
  }
}
console.log(text(new Derived()), new Derived() instanceof Derived);

// A closing iterator.
const closing = {
  [Symbol.iterator]() {
    return {
      next: () => ({ done: false, value: 'no entry' }),
      return() {
        console.log('closed');
        return {};
      },
    };
  },
};
console.log(message(() => Object.fromEntries(closing)));
console.log(message(() => Object.groupBy(closing, () => { throw new RangeError('in callback'); })));

for (const run of [
  () => Object.defineProperty(1),
  () => Object.defineProperty({}, 'x', 1),
  () => Object.defineProperty({}, 'x', { get: 1 }),
  () => Object.defineProperty({}, 'x', { set: 'no' }),
  () => Object.defineProperty({}, 'x', { get() {}, value: 1 }),
  () => Object.defineProperty(Object.freeze({}), 'x', {}),
  () => Object.defineProperty(Object.freeze({ x: 1 }), 'x', { value: 2 }),
  () => Object.defineProperties(1),
  () => Object.defineProperties({}, null),
  () => Object.create(1),
  () => Object.setPrototypeOf(undefined, null),
  () => Object.setPrototypeOf({}, 1),
  () => Object.setPrototypeOf(Object.freeze({}), {}),
  () => Object.setPrototypeOf(Object.prototype, {}),
  () => { const a = {}; Object.setPrototypeOf(a, Object.create(a)); },
  () => Object.keys(null),
  () => Object.fromEntries(undefined),
  () => Object.fromEntries([1]),
  () => Object.groupBy(null, () => 1),
  () => Object.groupBy([], 1),
]) {
  console.log(message(run));
}
