// exec, test, and the methods of strings that take a regular expression.
const sticky = /a/y, global = /a./g;
console.log(sticky.test('aab'), sticky.lastIndex, sticky.test('aab'), sticky.lastIndex, sticky.test('aab'), sticky.lastIndex);
console.log(global.exec('abac')[0], global.lastIndex, global.exec('abac').index, global.lastIndex, global.exec('abac'), global.lastIndex);
console.log('abcabc'.match(/b./g), 'abc'.match(/x/g), 'abc'.match(/b/), 'abc'.match(), 'a.c'.match('.'), 'aaa'.match(/a*?/g));
console.log([...'a1b22'.matchAll(/([a-z])(\d+)/g)].map((match) => [match.index, ...match]), [...'aa'.matchAll(/(?:)/g)].map((match) => match.index));
console.log('abc'.search(/c/), 'abc'.search(/x/), 'abc'.search('b'));
console.log('a1b2'.replace(/\d/g, (digit, at, text) => `<${digit},${at},${text}>`), 'a-b'.replace(/(\w)-(\w)/, '$2-$1 $& $` $\' $$ $0 $3 $10 $01'), 'aaa'.replace(/a/g, 'b'), 'abc'.replace(/(?:)/g, '_'));
console.log('2024-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>/$<z>$<'), 'x'.replace(/(?<n>x)/, (...all) => JSON.stringify(all)), 'x'.replace(/(x)|(y)/, '[$1$2]'), 'ab'.replace(/a/y, 'x'));
console.log('😀x'.replace(/(?:)/gu, '-'), '😀x'.replace(/(?:)/g, '-').length, 'abab'.replaceAll(/b/g, '$&!'));
console.log('a1b2c'.split(/\d/), 'a1b2c'.split(/(\d)/), 'abc'.split(/(?:)/), ''.split(/x/), ''.split(/(?:)/), 'a,b,c'.split(/,/, 2), '😀'.split(/(?:)/u), 'A<B>bold</B>'.split(/<(\/)?([^<>]+)>/), 'test'.split(/(?:)/, -1), 'aXbxc'.split(/x/i), 'ab'.split(/a*?/), 'ab'.split(/a*/), '  a  b '.split(/\s+/));
const indexed = /(?<word>\w+) (x)?/d.exec('hello ');
console.log(indexed.indices, indexed.indices.groups, Object.keys(indexed));
console.log(/a/gimsuyd.flags, /a/v.unicodeSets, /a/.source, new RegExp('').source, new RegExp('/').source, new RegExp('[/]\n').source, new RegExp('\\/').source, String(new RegExp('\n', 'g')), RegExp.prototype.toString(), RegExp.prototype.flags, RegExp.prototype.source);
console.log(RegExp(/a/g) !== /a/g, RegExp(/a/g, 'i').flags, new RegExp(/a/g).flags, RegExp('a') instanceof RegExp, RegExp.length, RegExp[Symbol.species] === RegExp);
console.log(RegExp.escape('1a.b*c/-\n é\ud800😀'), RegExp.escape('(x)'), RegExp.escape(''), new RegExp(RegExp.escape('a-b^c')).test('a-b^c'));
const compiled = /a/g;
compiled.lastIndex = 5;
console.log(compiled.compile('b', 'i') === compiled, compiled.flags, compiled.lastIndex, compiled.test('B'));
for (const attempt of [() => new RegExp('a', 'gg'), () => new RegExp('a', 'x'), () => RegExp.prototype.exec.call(1), () => RegExp.prototype.test.call(1), () => RegExp.escape(1), () => Object.freeze(/a/g).exec('a'),
  () => Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get.call({}), () => ''.matchAll(/a/), () => RegExp.prototype[Symbol.match].call(1), () => { const r = /a/; r.exec = () => 1; r.test('a'); }]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
// What can be seen of it.
class Loud extends RegExp {
  exec(text) { console.log('exec', this.lastIndex); return super.exec(text); }
  get flags() { console.log('flags'); return super.flags; }
}
console.log('abab'.replace(new Loud('b', 'g'), 'x'), 'abab'.match(new Loud('b', 'g')), 'aba'.split(new Loud('b')), 'ab'.search(new Loud('b')), [...'ab'.matchAll(new Loud('.', 'g'))].length);
const odd = { [Symbol.replace]: (text, value) => `${text}:${value}`, [Symbol.split]: () => 'split', [Symbol.match]: () => 'match', [Symbol.search]: () => 'search' };
console.log('s'.replace(odd, 'v'), 's'.split(odd), 's'.match(odd), 's'.search(odd), 's'.startsWith({ [Symbol.match]: false, toString: () => 's' }));
const found = /b(c)?/.exec('abc');
console.log(found, Object.getPrototypeOf('a'.matchAll(/a/g))[Symbol.toStringTag], 'a'.matchAll(/a/g).next());
