// The methods of every object.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const { toString } = Object.prototype;
const tags = [
  undefined, null, 1, 's', true, 1n, Symbol('x'), {}, [], () => 1, class {}, new Date(0), /x/,
  new Error('e'), (function () { return arguments; })(), new Proxy([], {}), new Proxy(() => 1, {}),
  new Proxy({}, {}), function* () {}, async () => 1, (function* () {})(), new Map(), new Set(),
  new WeakMap(), Promise.resolve(), Math, JSON, Reflect, globalThis.Object, new Boolean(false),
  new String(''), new Number(0), { [Symbol.toStringTag]: 'Mine' }, { [Symbol.toStringTag]: 1 },
  [].values(), new Map().entries(), ''[Symbol.iterator](),
];
console.log(tags.map((value) => toString.call(value)).join());

const object = { a: 1, get g() { return this.a; }, set s(value) { this.a = value; } };
console.log(object.__lookupGetter__('g').call({ a: 5 }), object.__lookupSetter__('g'));
object.__defineGetter__('h', function () { return this.a + 1; });
object.__defineSetter__('h', function (value) { this.a = value; });
object.h = 10;
console.log(object.h, JSON.stringify(object));
console.log(Object.create(object).__lookupGetter__('h').name === '');
console.log(object.hasOwnProperty('g'), object.propertyIsEnumerable('g'));
console.log(Object.prototype.isPrototypeOf(object), object.isPrototypeOf(Object.create(object)));

const child = { __proto__: object, ['__proto__']: 'own' };
console.log(child.__proto__, Object.getPrototypeOf(child) === object);
const bare = Object.create(null);
bare.__proto__ = 1;
console.log(bare.__proto__, Object.keys(bare).join());
const plain = {};
plain.__proto__ = 5;
console.log(Object.getPrototypeOf(plain) === Object.prototype);
plain.__proto__ = null;
console.log(Object.getPrototypeOf(plain), plain.__proto__);
console.log((5).toLocaleString === Object.prototype.toLocaleString, ({}).toLocaleString());
console.log(Object.prototype.toLocaleString.call({ toString() { return 'mine'; } }));
console.log(Object.prototype.valueOf.call(object) === object, typeof Object.prototype.valueOf.call(1));

for (const run of [
  () => Object.prototype.__defineGetter__.call({}, 'x', 1),
  () => Object.prototype.__defineSetter__.call({}, 'x', 1),
  () => Object.prototype.__lookupGetter__.call(null, 'x'),
  () => Object.prototype.valueOf.call(null),
  () => Object.prototype.toLocaleString.call(null),
  () => Object.prototype.hasOwnProperty.call(null, 'a'),
  () => Object.prototype.isPrototypeOf.call(null, {}),
  () => Object.prototype.isPrototypeOf.call(null, 1),
  () => { const cycle = {}; cycle.__proto__ = Object.create(cycle); },
]) {
  console.log(message(run));
}
