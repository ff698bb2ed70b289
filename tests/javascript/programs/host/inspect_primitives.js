// Primitives, strings and their quotes, keys.
const values = [
  undefined, null, true, false, 0, -0, 1, -1, 1.5, 1e21, 1e-7, NaN, Infinity, -Infinity, 123456789012345680000,
  0n, -5n, 12345678901234567890n, Symbol(), Symbol('s'), Symbol.iterator, Symbol('with space'), Symbol.for('x'),
  '', 'plain', "it's", 'say "hi"', `both ' and "`, "all ' \" `", "${' \"}", 'back\\slash', 'tab\t', 'nl\n', '\r\b\f\v\0\x1b\x7f\x80\x9f\xa0',
  '\u2028', 'ünïcödé', '日本', '😀', '\ud800', '\udc00x', 'a\ud83d', '\ud83d\ude00\ud83d',
];
for (const value of values) {
  console.log([value]);
  console.log(value);
}
console.log(...values.slice(0, 12));
console.log({ undefined: undefined, null: null, true: true });
console.log({ a: 1, 'b-c': 2, 'd e': 3, 1: 4, 'it\'s': 5, '': 6, $x: 7, _y: 8, 'ü': 9, '1a': 10, a1: 11 });
console.log({ [Symbol('k')]: 1, [Symbol()]: 2, [Symbol.iterator]: 3, [Symbol("it's\n")]: 4 });
console.log({ ['__proto__']: 1, 'a\nb': 2, 'a"b': 3, "a'b": 4, "a'b\"c": 5 });
console.log(Object(1), Object(-0), Object('str'), Object(true), Object(10n), Object(Symbol('q')));
console.log([Object(1), Object('it\'s'), Object(false)]);
console.log(Object.assign(Object(1), { x: 1 }), Object.assign(Object('abc'), { y: 2 }), Object.assign(Object(Symbol('z')), { z: 3 }));
class MyNumber extends Number {}
class MyString extends String {}
console.log(new MyNumber(3), new MyString('xy'), new (class extends Boolean {})(true));
console.log(Object.setPrototypeOf(Object(1), null), Object.setPrototypeOf(Object('a'), null));
console.log(['a'.repeat(200)]);
console.log(['a\n'.repeat(3)], ['a\n'.repeat(60)]);
console.log({ text: 'first line\nsecond line that is a bit longer\nthird line of the text\n', other: 1 });
console.log({ deep: { deeper: { text: 'first line\nsecond line that is a bit longer\nthird line of the text' } } });
console.log(['x'.repeat(10001)][0].length);
console.log(['x'.repeat(10001)].toString().length);
console.log([['x'.repeat(10002)]].flat().map((text) => text.length));
