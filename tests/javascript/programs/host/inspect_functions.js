function plain() {}
const arrow = () => {};
async function later() {}
function* generator() {}
async function* asyncGenerator() {}
console.log(plain, arrow, later, generator, asyncGenerator);
console.log(function () {}, () => {}, async () => {}, function* () {}, async function* () {});
console.log([plain, [arrow]], { plain, arrow });
console.log(Object.assign(function f() {}, { a: 1 }), Object.assign(() => {}, { b: { c: 1 } }));
console.log(class A { static x = 1; static m() {} }, class { static y = 2; });
console.log(class A extends Array {}, class extends (class B {}) {});
console.log(Object, Array, Map, Promise, Symbol, Error, Math.max, JSON.stringify, parseInt);
console.log(plain.bind(null), arrow.bind(), (class Z {}).bind());
console.log(({ method() {} }).method, Object.getOwnPropertyDescriptor({ get a() { return 1; } }, 'a').get);
console.log(Object.setPrototypeOf(function lost() {}, null), Object.setPrototypeOf(class Lost {}, null));
console.log(Object.defineProperty(function n() {}, 'name', { value: '' }), Object.defineProperty(() => {}, 'name', { value: 5 }));
class Named { static name = 'Custom'; }
class NameMethod { static name() {} }
console.log(Named, new Named());
console.log([NameMethod].length);
console.log(generator(), asyncGenerator(), [generator()]);
console.log(later(), [1, 2][Symbol.iterator](), 'ab'[Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([1, 'b']).values());
console.log(new Map([[1, 2], ['a', { b: 1 }]]).keys(), new Map([[1, 2]]).values(), new Set([1]).entries(), new Map().entries());
const used = new Map([[1, 2], [3, 4]]).entries();
used.next();
console.log(used);
console.log('a-b'.matchAll(/-/g), [1].values().map((x) => x), Iterator.from([1]));
console.log(Object.getPrototypeOf(generator), Object.getPrototypeOf(generator.prototype));
function withProps() {}
withProps.nested = { deep: { deeper: {} } };
withProps.self = withProps;
console.log(withProps);
console.log(Function.prototype, Array.prototype, Map.prototype, Set.prototype, Promise.prototype);
console.log(Date.prototype, Error.prototype, Boolean.prototype, Symbol.prototype, Number.prototype, String.prototype);
console.log(WeakMap.prototype, Iterator.prototype, Object.getPrototypeOf(async function () {}));
const tagged = function tagged() {};
Object.defineProperty(tagged, Symbol.toStringTag, { value: 'Tag' });
console.log(tagged);
class Sub extends Function {}
console.log(Object.setPrototypeOf(function g() {}, Sub.prototype));
const revoked = Proxy.revocable({}, {});
revoked.revoke();
console.log(new Proxy({ a: 1 }, {}), new Proxy([1, 2], {}), new Proxy(function f() {}, {}), new Proxy(new Proxy({}, {}), {}), revoked.proxy);
console.log([new Proxy({ a: { b: 1 } }, { get() { throw new Error('never'); } })]);
console.log(new WeakMap(), new WeakSet(), new WeakRef({}), new FinalizationRegistry(() => {}));
console.log(Promise.resolve(1), Promise.resolve({ a: 1 }), new Promise(() => {}), Promise.resolve(Promise.resolve('x')));
const rejected = Promise.reject(new Map([[1, 2]]));
rejected.catch(() => {});
console.log(rejected, [rejected], Object.assign(Promise.resolve(), { extra: 1 }));
class MyPromise extends Promise {}
console.log(MyPromise.resolve(5), new MyPromise(() => {}));
