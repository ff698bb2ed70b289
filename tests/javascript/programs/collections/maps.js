// Map.
const map = new Map([[1, 'one'], ['1', 'text'], [NaN, 'nan'], [-0, 'zero'], [null, 'null'], [undefined, 'undefined']]);
console.log(map.size, map.get(1), map.get('1'), map.get(NaN), map.get(0), map.get(-0), map.get(null), map.get(), map.get('no'));
console.log(Object.is([...map.keys()][3], 0), map.has(1n), map.has(true), map.has(0));
console.log(map.set(1n, 'bigint').set(true, 'boolean').set(1, 'uno') === map, map.size, [...map.values()].join());
console.log(map.delete(NaN), map.delete(NaN), map.size, map.has(NaN));
const key = {};
map.set(key, 'object').set([], 'array').set(Symbol.iterator, 'symbol');
console.log(map.get(key), map.get({}), map.get(Symbol.iterator));
console.log(map);
map.forEach(function (value, key, self) {
  console.log(typeof key, value, self === map, this.receiver);
}, { receiver: 'this' });
console.log(map.clear(), map.size, [...map]);

console.log(Map.prototype.entries === Map.prototype[Symbol.iterator], Map.length, Map.name, Map[Symbol.species] === Map);
console.log(Object.prototype.toString.call(map), Object.prototype.toString.call(map.keys()), `${map.entries()}`);
console.log(Object.getOwnPropertyNames(Map.prototype).sort().join());
for (const attempt of [
  () => Map(), () => new Map(1), () => new Map([1]), () => new Map({}), () => Map.prototype.get.call({}, 1),
  () => Map.prototype.set.call(new Set(), 1), () => new Map().forEach(), () => Map.prototype.size,
  () => new Map().keys().next.call(new Set().keys()), () => new Map([['a', 1], null]),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}

// The constructor uses `set`, looks at pairs by their indices, and closes the iterator of what it is given.
class Loud extends Map {
  set(key, value) {
    console.log('set', key, value);
    return super.set(key, value);
  }
}
console.log(new Loud([['a', 1], { 0: 'b', 1: 2 }]).size);
const set = Map.prototype.set;
Map.prototype.set = () => { throw new Error('set'); };
try {
  new Map({ [Symbol.iterator]: () => ({ next: () => ({ value: [] }), return() { console.log('closed'); return {}; } }) });
} catch (error) {
  console.log(error.message);
}
new Map();
new Map(null);
Map.prototype.set = 1;
try {
  new Map([]);
} catch (error) {
  console.log(error.name, error.message);
}
Map.prototype.set = set;

// getOrInsert.
const counts = new Map([['a', 1]]);
console.log(counts.getOrInsert('a', 5), counts.getOrInsert('b', 6), counts.getOrInsert('c'), counts);
console.log(counts.getOrInsertComputed('a', () => 9), counts.getOrInsertComputed('d', (key) => `${key}!`), counts.get('d'));
console.log(counts.getOrInsertComputed('e', (key) => { counts.set(key, 'meanwhile'); return 'later'; }), counts.get('e'));
console.log(counts.getOrInsertComputed(-0, (key) => Object.is(key, 0)));
