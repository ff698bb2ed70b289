// JSON.stringify: values, replacers, indentation.
const date = new Date(0);
console.log(JSON.stringify({ a: [1, 'x', true, null, undefined, () => 1, Symbol()], b: undefined, c: () => 1, [Symbol('s')]: 1, d: NaN, e: -0, f: Infinity, g: date }));
console.log(JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(null), JSON.stringify('\u2028"\\\b\f\n\r\t\u0001\ud800\u{1f600}\ude00'), JSON.stringify(Symbol()));
console.log(JSON.stringify([new Number(1), new String('s'), new Boolean(false), Object(Symbol()), [], {}, [[]], [{}]]));
console.log(JSON.stringify({ a: 1, b: [1, { c: 2 }], d: {}, e: [] }, null, 2));
console.log(JSON.stringify([1, [2]], null, '--'), JSON.stringify([1], null, 20), JSON.stringify([1], null, 'abcdefghijklmn'), JSON.stringify([1], null, new Number(1)));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c', 1, new String('d'), 'a']), JSON.stringify({ 1: 1, a: 2 }, [1]));
console.log(JSON.stringify({ a: 1, b: 'x', c: [1, 2] }, function (key, value) {
  console.log(JSON.stringify(key), this === value, typeof value);
  return typeof value === 'number' ? value * 10 : value;
}));
console.log(JSON.stringify({ toJSON(key) { return `key ${key}`; } }), JSON.stringify({ x: { toJSON: (key) => key } }), JSON.stringify([date, new Date(NaN)]));
BigInt.prototype.toJSON = function () { return `${this}n`; };
console.log(JSON.stringify({ big: 5n }));
delete BigInt.prototype.toJSON;
class Node { constructor() { this.child = [this]; } }
const far = { a: { b: { c: { d: {} } } } };
far.a.b.c.d.e = far;
const near = { a: { b: [1, {}] } };
near.a.b[1].c = near.a;
for (const value of [new Node(), far, near, 1n]) {
  try {
    JSON.stringify(value);
  } catch (error) {
    console.log(error.message);
  }
}
console.log(JSON.stringify({ n: JSON.rawJSON('12345678901234567890'), s: JSON.rawJSON('"x"') }), JSON.isRawJSON(JSON.rawJSON('1')), JSON.isRawJSON({}), Object.isFrozen(JSON.rawJSON('1')));
for (const text of ['', ' 1', '{}', '[]', '1 ', 'x', '1 2']) {
  try {
    JSON.rawJSON(text);
    console.log(text);
  } catch (error) {
    console.log(error.name);
  }
}
const log = [];
JSON.stringify(new Proxy({ b: 1, a: [2] }, { get: (target, key) => (log.push(`get ${String(key)}`), target[key]), ownKeys: (target) => (log.push('ownKeys'), Reflect.ownKeys(target)), getOwnPropertyDescriptor: (target, key) => (log.push(`own ${key}`), Reflect.getOwnPropertyDescriptor(target, key)) }));
console.log(log.join(', '));
