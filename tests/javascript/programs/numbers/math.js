// Math: the exact functions, and the others to some digits.
const numbers = [0, -0, 0.5, -0.5, 1.5, -1.5, 2.5, 0.49999999999999994, 1e300, -1e300, NaN, Infinity, -Infinity, 5e-324, 4503599627370495.5, 2 ** 53 - 1];
const show = (number) => (Object.is(number, -0) ? '-0' : String(number));
for (const name of ['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', 'sqrt', 'fround', 'f16round', 'clz32']) {
  console.log(name, numbers.map((number) => show(Math[name](number))).join(' '));
}
for (const name of ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1', 'log', 'log10', 'log1p', 'log2', 'sin', 'sinh', 'tan', 'tanh']) {
  console.log(name, [0, -0, 0.5, 1, -1, 2, 10, -750, 750, NaN, Infinity, -Infinity].map((number) => show(Number(Math[name](number).toPrecision(12)))).join(' '));
}
console.log(show(Math.max()), show(Math.min()), show(Math.max(-0, 0)), show(Math.min(0, -0)), Math.max(1, NaN, 3), Math.max(1, '3', [2]), Math.min(...numbers));
console.log(Math.hypot(3, 4), Math.hypot(), Math.hypot(NaN, Infinity), Math.hypot(-3), Math.hypot(1e200, 1e200), show(Math.hypot(-0)));
console.log(show(Math.atan2(0, -0)), show(Math.atan2(-0, 0)), Math.atan2(1, 1), Math.imul(0xffffffff, 5), Math.imul(2 ** 31, 2), Math.imul(3));
console.log(Math.pow(2, 10), Math.pow(NaN, 0), Math.pow(1, Infinity), Math.pow(-2, 3), Math.pow(-8, 1 / 3), show(Math.pow(-0, 3)), Math.pow(0, -1), show(Math.pow(-0, -3)), Math.pow(2, 1024), Math.pow(-2, 1025));
console.log(Math.fround(5.5), Math.fround(5.05), Math.fround(2 ** 128), Math.fround(1e-50), Math.f16round(1.337), Math.f16round(65520), Math.f16round(65519), Math.f16round(2 ** -25));
for (let index = 0; index < 100; index++) {
  const random = Math.random();
  if (!(random >= 0 && random < 1)) console.log('not random', random);
}
console.log(Object.prototype.toString.call(Math), Math.PI, Math.E, Math.LN2, Math.SQRT1_2);
