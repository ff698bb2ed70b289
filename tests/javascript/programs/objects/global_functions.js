// The functions of the global object.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
console.log(encodeURIComponent('a b/?ä€😀-_.!~*\'()'), encodeURI('http://x/ä?q=a b&c#d%'));
console.log(decodeURIComponent('%F0%9F%98%80%20%2F%C3%A4'), decodeURI('%2F%3F%20%41%23'));
console.log(escape('ä €😀+/@*_-.'), unescape('%E4%u20AC%zz%u12%41%'));
console.log(parseInt('0x1f'), parseInt('12px'), parseInt('z', 36), parseInt('9', 8), parseInt('-0') === 0);
console.log(parseInt('11', 2), parseInt('0b11'), parseInt(''), parseInt('1e3'), parseInt('5', 1), parseInt('5', 37));
console.log(parseFloat('3.14abc'), parseFloat('.5.'), parseFloat('-Infinityx'), parseFloat('1e1000'), parseFloat('e5'));
console.log(parseFloat === Number.parseFloat, parseInt === Number.parseInt);
console.log(isNaN('x'), isNaN(undefined), isFinite('5'), isFinite(Infinity), isFinite(null));
console.log(message(() => isNaN(1n)), message(() => isFinite(Symbol())));
for (const name of ['NaN', 'Infinity', 'undefined', 'globalThis']) {
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, writable, enumerable, configurable);
}
for (const run of [
  () => decodeURI('%'),
  () => decodeURIComponent('%C3'),
  () => decodeURIComponent('%C3%28'),
  () => decodeURIComponent('%ED%A0%80'),
  () => encodeURI('\ud800'),
  () => encodeURIComponent('\udc00x'),
]) {
  console.log(message(run));
}
console.log(globalThis === globalThis.globalThis, typeof globalThis);
