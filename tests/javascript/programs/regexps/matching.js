// Patterns of every kind, and what they match.
const cases = [
  [/a*b/, 'xxaaab'], [/(a*)*/, 'b'], [/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'], [/(?=(a+))a*b\1/, 'baaabac'], [/(?=(a+))/, 'baaabac'],
  [/(.*?)a(?!(a+)b\2c)\2(.*)/, 'baaabaac'], [/(?<=(\d+)(\d+))$/, '1053'], [/(?<=\1(a))b/, 'aab'], [/(?<!a)b/, 'abcb'], [/(?<=^|,)\w+/, 'x,y'],
  [/((a)|b)*/, 'abab'], [/(?:a|ab)(?:c|bcd)(?:d*)/, 'abcd'], [/a{2,3}?/, 'aaaa'], [/(a{1,2}){2}/, 'aaaa'], [/a{0}b/, 'ab'], [/(?:a{2}){2,}/, 'aaaaaa'],
  [/\bfoo\b/i, 'a FOO b'], [/\Bo/, 'foo'], [/^b/m, 'a\nb'], [/a$/m, 'a\nb'], [/^$/gm, '\n'], [/./s, '\n'], [/./, '\r\u2028\n\u0085'], [/[^]/, '\n'], [/[]/, 'a'], [/[]*/, 'a'],
  [/\u{61}/, 'u'.repeat(61)], [/\u{61}/u, 'a'], [/\x41\cA\0\n\/[\b]/, 'A\u0001\0\n/\b'], [/\c/, '\\c'], [/[\c_]/, '\u001f'], [/\8\1(a)/, '8a'], [/\101\7/, 'A\u0007'],
  [/{}|}{|]/, ']'], [/a{,2}/, 'a{,2}'], [/x{1/, 'x{1'], [/(?=a)*b/, 'b'], [/(?=a){2}a/, 'a'], [/\k/, 'k'], [/\k<a>(?<a>x)/, 'x'], [/[\w-z]+/, 'a-z'], [/[\d-]+/, '1-2'],
  [/(?<year>\d{4})-(?<month>\d\d)/, 'on 2024-05'], [/(?<a>x)|(?<a>y)/, 'y'], [/(?:(?<a>x)|(?<a>y))\k<a>/, 'xyy'], [/(?<𝒜>.)/u, 'x'], [/(?<$_\u{61}>.)/, 'x'],
  [/(?i:a)b/, 'Ab'], [/(?-i:a)b/i, 'aB'], [/(?-i:a)b/i, 'AB'], [/(?s:.)(?m:^)/, '\n\n'], [/(?s-m:.$)/m, 'a\n\n'],
  [/\u212a/i, 'k'], [/\u212a/iu, 'k'], [/ſ/i, 's'], [/ſ/iu, 'S'], [/\w/iu, 'ſ'], [/\W/iu, 'ſ'], [/[^\W]/iu, '\u212a'], [/ß/iu, 'ẞ'], [/ß/i, 'ẞ'], [/Σ/i, 'ς'], [/\u0390/iu, '\u1fd3'], [/[^x]/i, 'X'], [/[a-z]+/i, 'KkS'],
  [/😀/, '😀'], [/^.$/u, '😀'], [/^.$/, '😀'], [/[😀]/, '😀'], [/[😀]/u, '😀'], [/\ud83d/, '😀'], [/\ud83d/u, '😀'], [/^[^x]$/u, '😀'], [/(?<=😀)x/u, '😀x'], [/(?<!\ud83d)\ude00/u, '\ude00'], [/\S+/u, 'a😀b c'],
  [/\p{Lu}+/u, 'abÀÉx'], [/\P{L}/u, 'a1'], [/\p{Script=Greek}+/u, 'abγδ'], [/\p{scx=Deva}/u, '।'], [/\p{Emoji_Presentation}/u, 'x😀'], [/[\p{L}--[a-z]]+/v, 'abCé'], [/[\w&&\d]+/v, 'a12'], [/[[a-z]&&[aeiou]]+/v, 'xei'],
  [/^\p{RGI_Emoji}$/v, '👨‍👩‍👧'], [/[\q{abc|d|}x]/v, 'abcd'], [/^[\q{KM|x}]$/iv, 'km'], [/[^\d]/v, 'é'], [/^\p{Emoji_Keycap_Sequence}/v, '1️⃣x'], [/\P{Lu}/iv, 'a'], [/\P{Lu}/iu, 'a'], [/[^\P{Lowercase_Letter}]/iv, 'A'],
];
for (const [pattern, text] of cases) {
  const match = pattern.exec(text);
  console.log(String(pattern), match ? JSON.stringify([match.index, ...match]) + (match.groups ? JSON.stringify(match.groups) : '') : null);
}
// Long texts take no depth.
const long = 'ab'.repeat(20000);
console.log(/^(?:ab)*$/.test(long), /^(ab)*$/.test(long), /^(?:a|b)*?$/.test(long), /^(.)*$/.exec(long)[1], /^(?:(a)|(b))*$/.exec(long));
console.log(/(x+x+)+y/.exec('x'.repeat(10) + 'y')[0].length, /(?:){3}a/.exec('a')[0], /(?:a*?)*?$/.exec('aaa')[0]);
// Every code unit against the classes.
const counts = {};
for (let unit = 0; unit < 0x10000; unit += 37) {
  const letter = String.fromCharCode(unit);
  for (const pattern of [/\s/, /\w/, /\d/, /\w/iu, /[a-z]/i, /[à-ÿ]/i, /\p{L}/u, /\p{Uppercase}/u, /[^\p{Any}]/u]) {
    if (pattern.test(letter)) counts[pattern] = (counts[pattern] ?? 0) + 1;
  }
}
console.log(counts);
