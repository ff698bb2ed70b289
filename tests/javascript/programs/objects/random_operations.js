// Random operations on objects of many kinds, and what becomes of their properties.
let seed = 20261126;
const random = (count) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 65536) % count;
};
const pick = (list) => list[random(list.length)];

const lines = [];
const shown = (value) => {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return 'function';
  if (Array.isArray(value)) return 'array';
  return value !== null && typeof value === 'object' ? 'object' : String(value);
};
const log = (...values) => lines.push(values.map(shown).join(' '));

const keys = ['a', 'b', '0', '1', '2', '5', '4294967294', '4294967295', 'length', 'x', Symbol.iterator, '-0', '01'];
const values = [0, -0, 1, 2, NaN, 'a', undefined, null, true, 5, 3, 1e9];
const getters = [() => 'first', () => 'second', undefined];
const setters = [(value) => log('setter', value), undefined];
const descriptor = () => {
  const made = {};
  if (random(2)) made.enumerable = !!random(2);
  if (random(2)) made.configurable = !!random(2);
  if (random(3)) {
    if (random(2)) made.value = pick(values);
    if (random(2)) made.writable = !!random(2);
  } else {
    if (random(2)) made.get = pick(getters);
    if (random(2)) made.set = pick(setters);
  }
  return made;
};
const FIELDS = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'];
const described = (made) =>
  made && FIELDS.filter((name) => name in made).map((name) => `${name}:${shown(made[name])}`).join();

const makers = [
  () => ({ a: 1, b: 2, 1: 'one' }),
  () => [1, 2, 3],
  () => [1, , 3],
  () => new Array(3),
  () => new String('ab'),
  () => (function () { 'use strict'; return arguments; })(1, 2),
  () => new Proxy({ a: 1 }, {}),
  () => new Proxy([1, 2], {}),
  () => Object.create({ a: 'above', set b(value) { log('setter above', value); }, get x() { return 'x above'; } }),
  () => Object.create([7, 8]),
  () => Object.create(new Proxy({ a: 'behind' }, {
    get(target, key) { log('get trap', key); return target[key]; },
    set(target, key, value, receiver) { log('set trap', key); return Reflect.set(target, key, value, receiver); },
  })),
];
const operations = [
  (object) => { const key = pick(keys), change = descriptor(); log('define', key, described(change), Reflect.defineProperty(object, key, change)); },
  (object) => { const key = pick(keys), value = pick(values); log('set', key, value, Reflect.set(object, key, value)); },
  (object) => { const key = pick(keys), value = pick(values); object[key] = value; log('assign', key, value); },
  (object) => { 'use strict'; const key = pick(keys), value = pick(values); object[key] = value; log('assign strictly', key, value); },
  (object) => { 'use strict'; const key = pick(keys); delete object[key]; log('delete strictly', key); },
  (object) => { const key = pick(keys); log('delete', key, Reflect.deleteProperty(object, key)); },
  (object) => { const key = pick(keys); log('get', key, object[key]); },
  (object) => { const key = pick(keys); log('has', key, key in object, Object.hasOwn(object, key), object.propertyIsEnumerable(key)); },
  (object) => { const key = pick(keys); log('describe', key, described(Object.getOwnPropertyDescriptor(object, key))); },
  (object) => log('keys', Reflect.ownKeys(object).map(String).join(), Object.keys(object).join()),
  (object) => { const found = []; for (const key in object) found.push(key); log('for in', found.join()); },
  (object) => { if (!random(6)) log('prevent extensions', Object.preventExtensions(object)); },
  (object) => { if (!random(8)) log('seal', Object.seal(object)); },
  (object) => { if (!random(10)) log('freeze', Object.freeze(object)); },
  (object) => log('integrity', Object.isFrozen(object), Object.isSealed(object), Object.isExtensible(object)),
  (object) => {
    const key = pick(keys), value = pick(values), receiver = pick(makers)();
    log('set on another', key, value, Reflect.set(object, key, value, receiver), described(Object.getOwnPropertyDescriptor(receiver, key)));
  },
  (object) => { const changes = {}; for (let left = random(3); left >= 0; left--) changes[pick(keys)] = descriptor(); log('define many', Object.defineProperties(object, changes)); },
  (object) => log('Object.assign', Object.assign(object, pick(makers)())),
  (object) => log('values', Object.values(object).map(shown).join()),
  (object) => log('spread', Reflect.ownKeys({ ...object }).map(String).join()),
  (object) => { const { a, ...rest } = object; log('rest', a, Reflect.ownKeys(rest).map(String).join()); },
  (object) => { if (Array.isArray(object)) log('push', object.push(pick(values))); },
  (object) => {
    if (!Array.isArray(object)) return;
    object.length = pick([0, 1, 2, 5, -1, 1.5, 4294967295, 'x', '3', { valueOf() { log('valueOf'); return 2; } }]);
    log('length', object.length);
  },
];

for (let round = 0; round < 100; round++) {
  const kind = random(makers.length);
  const object = makers[kind]();
  lines.push(`round ${round}, kind ${kind}`);
  for (let step = 0; step < 14; step++) {
    try {
      pick(operations)(object);
    } catch (error) {
      log('threw', `${error.constructor.name}: ${error.message}`);
    }
  }
  for (const key of Reflect.ownKeys(object)) {
    log('  ', key, described(Object.getOwnPropertyDescriptor(object, key)));
  }
}
console.log(lines.join('\n'));
