// What JSON.parse reads, and what it says about what it cannot.
console.log(JSON.parse('{"a":[1,2.5e3,-0,{"b":null}],"c":true,"":"x\\u0041\\n\\ud83d\\ude00"}'), JSON.parse(' [ ] '), JSON.parse('"\\/"'), JSON.parse('1E400'));
console.log(JSON.parse('{"2":1,"b":2,"1":3,"b":4}'), JSON.parse('{"__proto__":5}'), Object.is(JSON.parse('-0'), -0), JSON.parse('"\u2028"').length);
const texts = ['', ' ', '{', '[', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{a:1}', '{"a":1,}', '[1,]', '[1', '[1 2]', '{"a" 1}', '{"a":1 "b"}', '1 2', 'x', 'nul', 'nulx', 'undefined',
  '"abc', '"a\nb"', '"\\x"', '"\\u12x4"', '"\\', '-', '-x', '1.', '1.x', '1e', '1e+', '01', '1ex', '.5', '+1', 'NaN', '{"a":[}', '}', "{'a':1}", '\n\n  x', '{\n "a": x}',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', '["abcdefghijklmnopqrstuvwxyz", x, "abcdefghijklmnopqrstuvwxyz"]', '[x, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"]',
  '["abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", x]', '[1,2]]', '--1', '[,]', '{,}', '[1,,2]', '/**/1', '{"a":tru}', '\u00a01', '[1}', '{"a":1]', '{"a":1,\n\n"b" 2}'];
for (const text of texts) {
  try {
    console.log(JSON.parse(text));
  } catch (error) {
    console.log(error.name, error.message);
  }
}
console.log(JSON.parse('[1,{"a":[2,3]},"x"]', function (key, value, context) {
  console.log(JSON.stringify(key), value, context, Array.isArray(this));
  return typeof value === 'number' ? value + 1 : value;
}));
console.log(JSON.parse('{"a":1,"b":2,"c":[1,2]}', (key, value) => (key === 'a' || key === '0' ? undefined : value)));
console.log(JSON.parse('[10000000000000001]', (key, value, { source }) => (source ? BigInt(source) : value)));
let deep = '';
for (let level = 0; level < 5000; level++) deep += '[';
for (let level = 0; level < 5000; level++) deep += ']';
let inner = JSON.parse(deep), levels = 0;
while (inner) { inner = inner[0]; levels++; }
console.log(levels);
