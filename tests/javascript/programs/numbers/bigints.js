// BigInts.
const big = 123456789012345678901234567890n;
console.log(big, -big, big.toString(2), big.toString(16), big.toString(36), (-big).toString(7), big.toLocaleString(), (-5n).toLocaleString());
console.log(big * big, big / 7n, big % 7n, -big / 7n, -big % 7n, big ** 3n, big - big, 7n / -2n, -7n % 2n);
console.log(big & 0xffn, big | 1n, big ^ -1n, ~big, 1n << 70n, big >> 10n, -5n >> 1n, 1n << -1n);
console.log(BigInt.asIntN(8, 255n), BigInt.asIntN(8, 127n), BigInt.asUintN(8, -1n), BigInt.asIntN(64, 2n ** 63n), BigInt.asIntN(0, 5n), BigInt.asUintN(200, -1n), BigInt.asIntN(1, 1n));
console.log(BigInt(' 12 '), BigInt('0xff'), BigInt(true), BigInt(2 ** 60), BigInt(''), BigInt('-5'), BigInt(Number.MAX_SAFE_INTEGER));
console.log(1n == 1, 1n === 1, 2n > 1, '2' > 1n, 1n < 1.5, 0n ? 'yes' : 'no', typeof 1n, typeof Object(1n), 10n == '10', NaN < 1n);
console.log([3n, 1, 2n, 10].sort((a, b) => (a < b ? -1 : 1)), Number(big), parseInt('12n'), `${5n}`, 5n + 'x');
const digits = (2n ** 20000n).toString();
console.log(digits.length, digits.slice(0, 20), digits.slice(-20), BigInt(digits) === 2n ** 20000n, (3n ** 5000n).toString(3).length);
for (const attempt of [() => BigInt(1.5), () => BigInt('x'), () => BigInt(undefined), () => BigInt(null), () => new BigInt(1), () => 1n + 1, () => 1n / 0n, () => +1n,
  () => 1n >>> 0n, () => 2n ** -1n, () => BigInt(NaN), () => BigInt(Symbol()), () => Math.max(1n), () => (1n).toString(1), () => BigInt.asIntN(-1, 1n), () => JSON.stringify(1n)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
