// Objects: nesting, classes, prototypes, tags, accessors, circularity.
console.log({}, { a: {} }, { a: { b: {} } }, { a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } });
console.log({ a: { b: { c: [] } } }, { a: { b: { c: [1] } } }, { a: { b: { c: function f() {} } } }, { a: { b: { c: new Map() } } });
console.log({ a: { b: { c: new Map([[1, 2]]) } } }, { a: { b: { c: new (class Foo { x = 1; })() } } });
console.log({ a: { b: { c: Object.create(null) } } }, { a: { b: { c: Object.assign(Object.create(null), { x: 1 }) } } });
class A {}
class B extends A { constructor() { super(); this.x = 1; this.y = 'two'; } }
class C { #secret = 1; static s = 2; get v() { return 1; } }
console.log(new A(), new B(), new C(), [new A(), new B()], { a: new A() });
console.log(A, B, C, class {}, class extends A {}, class D extends null {});
console.log(A.prototype, B.prototype, C.prototype, Object.prototype);
console.log(new (class {})(), new (class { x = 1; })());
const anonymous = (() => class {})();
console.log(new anonymous());
console.log(Object.create(null), Object.create({}), Object.create(A.prototype), Object.create(new A()), Object.create(Object.create(null)));
console.log(Object.assign(Object.create(null), { a: 1 }), [Object.create(null)]);
function Old() { this.a = 1; }
Old.prototype.m = function () {};
console.log(new Old(), Old, Old.prototype);
function Renamed() {}
Object.defineProperty(Renamed, 'name', { value: 'Other' });
console.log(new Renamed(), Renamed);
class Tagged { get [Symbol.toStringTag]() { return 'Tag'; } }
class SameTag { get [Symbol.toStringTag]() { return 'SameTag'; } }
console.log(new Tagged(), new SameTag(), { [Symbol.toStringTag]: 'Own' }, Object.defineProperty({}, Symbol.toStringTag, { value: 'Hidden' }));
console.log(Object.assign(new Tagged(), { x: 1 }), Object.assign(Object.create(null), { [Symbol.toStringTag]: 'T' }));
console.log(Object.defineProperty({ a: 1 }, Symbol.toStringTag, { value: 'Hidden' }), { [Symbol.toStringTag]: 5 });
console.log({ get a() { return 1; } }, { set a(v) {} }, { get a() { return 1; }, set a(v) {} });
console.log({ get a() { throw new Error('never called'); } });
console.log(Object.defineProperty({}, 'hidden', { value: 1 }), Object.defineProperty({ a: 1 }, 'b', { get() { return 2; }, enumerable: true }));
const self = { name: 'self' };
self.self = self;
console.log(self, [self], { self });
const a = {}, b = { a };
a.b = b;
console.log(a, b, [a, b]);
const list = [1];
list.push(list, [list]);
console.log(list);
const m = new Map();
m.set('m', m).set(m, 1);
console.log(m);
const s = new Set();
s.add(s).add({ s });
console.log(s);
const twice = { x: 1 };
console.log({ a: twice, b: twice });
const two = { one: {}, two: {} };
two.one.two = two.two;
two.two.one = two.one;
two.one.all = two;
console.log(two);
console.log((function () { return arguments; })(1, 'a', {}), (function () { return arguments; })());
console.log({ f() {}, g: () => {}, async h() {}, *i() {}, async *j() {} });
console.log(globalThis === Object(globalThis), Math, JSON, Reflect);
console.log({ a: 1, [Symbol('a')]: { b: 2 }, c: [1, { d: 3 }] });
console.log(Object.freeze({ a: 1 }), Object.seal([1]));
const inherited = Object.create({ up: 1 });
inherited.own = 2;
console.log(inherited);
console.log(new (class Foo extends Object {})(), new (class Foo2 extends Object { x = 1; })());
console.log(Object.setPrototypeOf({ a: 1 }, Old.prototype));
const custom = { [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return `<${depth} ${typeof options.stylize} ${inspect({ a: 1 })}>`; } };
console.log(custom, [custom], { a: { custom } });
console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { return { replaced: true }; } });
console.log([{ [Symbol.for('nodejs.util.inspect.custom')]() { return 'two\nlines'; } }]);
console.log({ [Symbol.for('nodejs.util.inspect.custom')]: 1 });
console.log({ constructor: 'mine' }, { constructor: A }, Object.assign(new A(), { constructor: 1 }));
console.log(new (class X { constructor() { this.constructor = undefined; } })());
console.log({ toString() { return 'x'; }, valueOf() { return 1; } });
console.log({ then: 1 }, { length: 3 }, { 0: 'a', length: 1 });
