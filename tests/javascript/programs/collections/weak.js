// WeakMap and WeakSet.
const key = {};
const symbol = Symbol('key');
const weak = new WeakMap([[key, 1], [symbol, 2]]);
console.log(weak.get(key), weak.get(symbol), weak.get({}), weak.get(1), weak.has(key), weak.has('x'), weak.has());
console.log(weak.set(Array, 3) === weak, weak.get(Array), weak.delete(key), weak.delete(key), weak.has(key), weak.delete(1));
console.log(weak.set(weak, weak).get(weak) === weak, weak.set(Symbol.iterator, 'well-known').get(Symbol.iterator));
const frozen = Object.freeze({ a: 1 });
weak.set(frozen, 'frozen');
const proxy = new Proxy({}, {});
weak.set(proxy, 'proxy');
console.log(weak.get(frozen), weak.get(proxy), Object.keys(frozen).join(), Reflect.ownKeys(frozen).length);
console.log(new WeakMap([[frozen, 'other']]).get(frozen), weak.get(frozen));
console.log(weak.getOrInsert(key, 'in'), weak.getOrInsert(key, 'out'), weak.getOrInsertComputed(symbol, () => 0),
  weak.getOrInsertComputed([], (given) => Array.isArray(given)));
const set = new WeakSet([key, symbol]);
console.log(set.has(key), set.has(symbol), set.has({}), set.add(frozen) === set, set.delete(key), set.has(key), set.delete('x'));
for (const attempt of [
  () => WeakMap(), () => WeakSet(), () => weak.set(1, 1), () => weak.set(Symbol.for('registered'), 1), () => set.add('x'),
  () => new WeakSet([1]), () => new WeakMap([[1, 1]]), () => weak.getOrInsert(1), () => WeakMap.prototype.get.call(new Map(), 1),
  () => WeakSet.prototype.has.call(weak, key), () => weak.getOrInsertComputed({}, 1),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name);
  }
}
console.log(String(weak), String(set), WeakMap.length, WeakSet.name, 'size' in weak, Symbol.iterator in weak);
console.log(weak, set);
console.log(Object.getOwnPropertyNames(WeakMap.prototype).sort().join(), Object.getOwnPropertyNames(WeakSet.prototype).sort().join());
// A class keeps its private data so.
const ages = new WeakMap();
class Person {
  constructor(age) { ages.set(this, age); }
  get older() { return ages.get(this) + 1; }
}
console.log(new Person(41).older);
