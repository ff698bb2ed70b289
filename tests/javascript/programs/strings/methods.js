// Each method of strings, with positions of all kinds.
const text = 'hello, world';
const positions = [undefined, 0, 3, -3, 2.9, NaN, Infinity, -Infinity, '4', 99];
for (const name of ['at', 'charAt', 'charCodeAt', 'codePointAt', 'slice', 'substring', 'substr']) {
  console.log(name, positions.map((position) => String(text[name](position))).join('|'));
}
for (const name of ['slice', 'substring', 'substr']) {
  console.log(name, positions.map((position) => text[name](2, position)).join('|'));
}
for (const name of ['indexOf', 'lastIndexOf', 'includes', 'startsWith', 'endsWith']) {
  console.log(name, positions.map((position) => text[name]('o', position)).join('|'), text[name](''), text[name]('zz'));
}
console.log('abcabc'.lastIndexOf('c', -1), 'abc'.lastIndexOf('', 1), 'abc'.indexOf('', 99), 'canal'.lastIndexOf('a', 0));
console.log('[' + ' \t\n\v\f\r\u00a0\ufeff\u2028\u3000x y\u1680 '.trim() + ']', ' x '.trimStart() + '|', ' x '.trimEnd() + '|');
console.log('x'.padStart(5, 'ab'), 'x'.padEnd(5, 'ab'), 'x'.padStart(3), 'x'.padEnd(3) + '|', 'abc'.padStart(2), 'x'.padStart(5, ''));
console.log('ab'.repeat(3), 'ab'.repeat(0) === '', ''.repeat(2 ** 30) === '', 'a'.concat(1, null, undefined, [2, 3]));
console.log('a-b-c'.split('-'), 'abc'.split(''), 'abc'.split(), 'a-b-c'.split('-', 2), ''.split(''), ''.split('-'), 'abc'.split('', 0));
console.log('a.b.c'.replace('.', '$&$&'), 'a.b.c'.replaceAll('.', (match, at) => at), 'abc'.replaceAll('', '_'), 'aaa'.replace('a', '$$'));
console.log('x-y'.replace('-', "[$`|$'|$1|$<n>]"), 'abc'.replace('b', (...all) => JSON.stringify(all)));
console.log(text.at === String.prototype.at, String.prototype.trimLeft === String.prototype.trimStart, String.prototype.trimLeft.name);
console.log([...'a\u{1f600}b\ud83d'].map((letter) => letter.length), 'a\u{1f600}'.length, '\u{1f600}'.codePointAt(0), '\u{1f600}'.codePointAt(1));
console.log('ab\ud800'.isWellFormed(), 'ab\ud800c'.toWellFormed() === 'ab\ufffdc', '\u{1f600}'.isWellFormed());
console.log('\u0041\u030a'.normalize() === '\u00c5', '\u00c5'.normalize('NFD').length, '\ufb01'.normalize('NFKC'), '\u1e9b\u0323'.normalize('NFKD').length);
console.log('a'.anchor('"n"'), 'b'.big(), 'c'.fontcolor('red'), 'd'.link('u'), 'e'.sup(), 'f'.fixed());
console.log(String.raw`a\n${1}b${2}`, String.raw({ raw: 'xyz' }, 1, 2, 3), String.raw({ raw: [] }), String.fromCharCode(72, 105, 65536 + 33));
console.log(String.fromCodePoint(128512, 97), String(Symbol('s')), String(null), String([1, [2]]), String({}), String());
const object = new String('abc');
console.log(typeof object, object.length, object[1], Object.keys(object), 'length' in object, object == 'abc', object === 'abc');
for (const attempt of [
  () => 'a'.repeat(-1), () => 'a'.repeat(Infinity), () => 'a'.repeat(2 ** 30), () => String.fromCodePoint(-1), () => String.fromCodePoint(1.5),
  () => 'a'.normalize('x'), () => String.prototype.trim.call(null), () => 'a'.startsWith(/a/), () => 'a'.includes(/a/), () => 'a'.replaceAll(/a/, ''),
  () => 'a'.matchAll(/a/), () => 'a'.at(Symbol()), () => String.prototype.toString.call(1),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name);
  }
}
