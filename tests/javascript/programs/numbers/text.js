// Numbers as text, in every form.
const numbers = [0, -0, 1, -1, 0.1, 123.456, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity,
  1.005, 1.45, 8.345, 0.000001, 1e20, 2 ** 53, 25, 0.5, 1.5, 2.5, -1.5, 1234.5678, 0.00015, 999.995, 4.35, 1.255, 10.235];
for (const number of numbers) {
  const forms = [number.toString()];
  for (const digits of [0, 1, 2, 7, 20]) forms.push(number.toFixed(digits), number.toExponential(digits));
  for (const digits of [1, 2, 3, 15, 21, 100]) forms.push(number.toPrecision(digits));
  forms.push(number.toExponential(), number.toPrecision(), number.toLocaleString());
  console.log(forms.join(' '));
}
for (const number of [0.1, 1 / 3, 255, -255.5, 123.456, 1e-7, 2 ** 31, 0.5, 3.75, 1e20, 2 ** -1074, Math.PI]) {
  console.log([2, 8, 16, 32].map((radix) => number.toString(radix)).join(' '));
}
for (const number of [0.1, 255, -255.5, 123.456, 2 ** 31, Math.PI, 2 ** 53 - 1]) {
  console.log([3, 7, 10, 36].map((radix) => number.toString(radix)).join(' '));
}
for (const attempt of [() => (1).toString(1), () => (1).toString(37), () => (1).toFixed(101), () => (1).toFixed(-1), () => (1).toPrecision(0),
  () => (1).toPrecision(101), () => (1).toExponential(101), () => Number.prototype.toString.call('1'), () => NaN.toFixed(1000)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
