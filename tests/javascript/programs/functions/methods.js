// call, apply, bind, toString and Symbol.hasInstance.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
function show(...rest) {
  return `${typeof this}:${this === undefined ? 'undefined' : this.name}:${rest.join('/')}`;
}
const me = { name: 'me' };
console.log(show.call(me, 1, 2), show.apply(me, [3, 4]), show.apply(me, { length: 2, 0: 'a', 1: 'b' }));
console.log(show.apply(me, null), show.apply(me, undefined));
const bound = show.bind(me, 'first');
console.log(bound('second'), bound.name, bound.length, 'prototype' in bound);
console.log(bound.bind({ name: 'other' }, 'more')('last'), bound.bind().name);

class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
    this.target = new.target === Point ? 'Point' : new.target.name;
  }
}
const AtOne = Point.bind(null, 1);
const point = new AtOne(2);
console.log(JSON.stringify(point), point instanceof AtOne, point instanceof Point);
console.log(JSON.stringify(Reflect.construct(AtOne, [5], function Other() {})));

const lengths = [0, 1, 3, Infinity, -Infinity, -1, 2.7, NaN, '3'];
console.log(lengths.map((length) => {
  const f = Object.defineProperty(function () {}, 'length', { value: length });
  return f.bind(null, 1).length;
}).join());
const symbolName = Object.defineProperty(() => 1, 'name', { value: Symbol('no') });
console.log(JSON.stringify(symbolName.bind().name));

console.log(function  spaced ( a,b ) { /* kept */ }.toString());
console.log(((a) => a * 2).toString(), (class A { m() {} }).toString());
console.log(({ method() { return 1; } }).method.toString(), ({ get [`x`]() { return 1; } }).__lookupGetter__('x').toString());
console.log(Math.max.toString(), bound.toString(), Map.prototype[Symbol.iterator].toString());
console.log(Object.prototype.__lookupGetter__('__proto__').toString());
console.log(Function.prototype.toString.call(new Proxy(() => 1, {})));

console.log(Function.prototype[Symbol.hasInstance].call(Array, []), Function.prototype(1, 2));
console.log(Object.getOwnPropertyNames(Function.prototype).sort().join());
console.log(Reflect.ownKeys(function () {}).join(), Reflect.ownKeys(() => 1).join());
for (const run of [
  () => Function.prototype.call.call(1),
  () => Function.prototype.apply.call({}),
  () => Function.prototype.apply.call(show, me, 1),
  () => Function.prototype.bind.call(1),
  () => Function.prototype.toString.call({}),
  () => (function () { 'use strict'; }).caller,
  () => { 'use strict'; (() => 1).arguments = 1; },
]) {
  console.log(message(run));
}
