// Control flow, with the order in which its parts are evaluated.
const out = [];
const note = (name, value = name) => (out.push(name), value);
const flush = (title) => console.log(title, out.splice(0).join(' '));

outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; ; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    note(`${i}${j}`);
  }
}
flush('labels');

const closures = [];
for (let i = 0; i < 3; i++) closures.push(() => i++);
note(closures.map((each) => each() + each()).join());
var functions = [];
for (var v = 0; v < 3; v++) functions.push(() => v);
note(functions.map((each) => each()).join());
flush('closures');

function finallies(how) {
  try {
    note('try');
    if (how === 'throw') throw note('thrown');
    if (how === 'return') return note('returned');
  } catch (error) {
    note(`catch ${error}`);
    return 'from catch';
  } finally {
    note('finally');
    if (how === 'override') return 'overridden';
  }
  return 'at the end';
}
for (const how of ['nothing', 'throw', 'return', 'override']) note(finallies(how));
flush('finally');

switch (note('switch', 3)) {
  case note('one', 1): note('body one');
  default: note('default');
  case note('two', 2): note('body two'); break;
  case note('four', 4): note('body four');
}
flush('switch');

const object = { [note('k1', 'a')]: note('v1', 1), [note('k2', 'b')]: note('v2', 2), get c() { return note('getter', 3); }, ...{ d: 4, a: 5 } };
flush('object');
const { a, [note('computed', 'b')]: b = note('never'), missing = note('default', 'given'), ...rest } = object;
flush('destructuring');
console.log(a, b, missing, JSON.stringify(rest));

const target = {};
[target[note('first')], , target[note('second')] = note('filled')] = note('values', [1, 2, undefined]);
flush('targets');
console.log(JSON.stringify(target));

let nullish = null;
nullish ??= note('assigned');
nullish ||= note('not assigned');
nullish &&= note('replaced');
console.log(nullish, object?.none?.[note('never')]?.(note('never')), delete object?.a, 'a' in object);
flush('short circuits');
for (const key in { z: 1, 2: 1, 1: 1, __proto__: { inherited: 1, z: 2 } }) note(key);
flush('for-in');
do { note('once'); } while (false);
if (true) function hoisted() { return 'sloppy'; }
console.log(typeof hoisted, typeof undeclared, void 0, (1, 2), 2 ** 3 ** 2, -(2 ** 2), 7 % -3, -7 % 3, '5' * '2', '5' + 2, [] + {}, 1 / -0);
with ({ x: 'in with' }) console.log(x);
console.log(((a, b = a, ...c) => [a, b, c.length].join())(1, undefined, 3, 4));
console.log(`${1}${'two'}`, String.raw`a\n${1}`, ((strings, ...values) => strings.raw.join('|') + values)`x${1}\ty${2}`);
