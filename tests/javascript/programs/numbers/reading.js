// Text and other values as numbers.
const texts = ['', ' ', '1', ' 12 ', '0x1F', '0b101', '0o17', '-0x1', '1e3', '1e', '.5', '5.', '.', '+1', '-1', '--1', 'Infinity', '-Infinity', 'infinity',
  '1_000', '12px', '1e1000', '-1e-1000', '0x', '010', '\u00a01\ufeff', '1n', 'NaN', '1 2', '0b2', '1e+5', '123456789012345678901234567890'];
for (const text of texts) {
  console.log(JSON.stringify(text), Number(text), parseInt(text), parseFloat(text), text == 1);
}
console.log([undefined, 0, 2, 8, 10, 16, 36, 37, 1, '16', 16.9, NaN, -1].map((radix) => parseInt('11', radix)));
console.log(parseInt('0x1f'), parseInt('0x1f', 16), parseInt('0x1f', 10), parseInt('zz', 36), parseInt('9007199254740993'), parseInt('1'.repeat(400)), parseInt('123abc', 36));
console.log([null, undefined, true, [], [5], [1, 2], {}, '5', new Date(7), 5n, new Number(3)].map(Number));
console.log(Number.isInteger(5.0), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isNaN('x'), isNaN('x'), Number.isFinite('1'), isFinite('1'));
console.log(Number.EPSILON, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.MAX_VALUE, Number.MIN_VALUE);
console.log(Number.parseFloat === parseFloat, Number.parseInt === parseInt, typeof new Number(1), new Number(1) + 1);
console.log(0.1 + 0.2, 9007199254740993, 1 / 3, 5 % -3, -5 % 3, -0 % 1, 2 ** 0.5, 2 ** -1, (-8) ** (1 / 3));
console.log(1 << 31, 1 << 32, -1 >>> 0, -1 >> 1, 5.7 | 0, 2 ** 32 + 5 | 0, ~5.5, 1e20 | 0);
