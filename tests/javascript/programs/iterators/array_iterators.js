// Iterators over arrays and what is like them.
const list = ['a', 'b'];
const iterator = list.values();
console.log(iterator.next(), list.push('c'), iterator.next(), iterator.next(), iterator.next(), list.push('d'), iterator.next());
console.log(iterator[Symbol.iterator]() === iterator, `${iterator}`, Object.keys(iterator).length);
console.log([...[, 1].keys()], [...[, 1].values()], [...[, 1].entries()]);
console.log([...Array.prototype.entries.call({ length: 2, 1: 'x' })], [...Array.prototype.keys.call('abc')]);
const proto = Object.getPrototypeOf(iterator);
console.log(Object.getPrototypeOf(proto) === Iterator.prototype, proto.next.length, proto.next.name);
console.log(Object.getOwnPropertyDescriptor(proto, Symbol.toStringTag), 'return' in iterator);
for (const wrong of [undefined, {}, [], new Set().values(), Object.create(iterator)]) {
  try {
    proto.next.call(wrong);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
try {
  Array.prototype.values.call(null);
} catch (error) {
  console.log(error.name);
}

// What a program does to the protocol shows wherever arrays are iterated.
const next = proto.next;
proto.next = function () {
  const result = next.call(this);
  return result.done ? result : { value: `<${result.value}>`, done: false };
};
console.log([...list], new Set(['s']).size, Array.from(['t']), Math.max(...[]));
const [first] = list;
console.log(first, [...'text']);
proto.next = next;
const own = ['x', 'y'];
own[Symbol.iterator] = function* () { yield 'own'; };
console.log([...own], Array.from(own), own.length);
Array.prototype[Symbol.iterator] = function* () { yield 'patched'; };
console.log([...list], Array.from(list));
Array.prototype[Symbol.iterator] = Array.prototype.values;
console.log([...list]);
proto.return = function () { console.log('return'); return {}; };
for (const value of list) break;
const [one] = list;
const [, , , , more] = list;
console.log(one, more);
delete proto.return;
for (const value of list) { if (list.length < 8) list.push(value + value); }
console.log(list.join());
Object.setPrototypeOf(proto, { __proto__: Iterator.prototype, return() { console.log('inherited return'); return {}; } });
for (const value of list) break;
const [two] = list;
console.log(two);
Object.setPrototypeOf(proto, Iterator.prototype);
for (const value of list) break;
