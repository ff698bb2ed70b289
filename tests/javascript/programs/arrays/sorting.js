// sort and toSorted.
console.log([10, 9, 1, 100].sort(), [3, 1, 2].sort((a, b) => b - a), ['b', undefined, 'a', , 'c'].sort());
console.log([undefined, 3, undefined, 1].sort(() => 0), [true, 'false', null, NaN, -1].sort(), [1n, 2, '1'].sort());
console.log(['é', 'z', 'a', '\u{1F600}', '\uFFFF'].sort().map((text) => text.codePointAt(0)));
const calls = [];
console.log([5, 2, 8, 1].sort((a, b) => { calls.push(`${a},${b}`); return a - b; }), calls.join(' '));
// Stable.
const people = [['a', 2], ['b', 1], ['c', 2], ['d', 1], ['e', 2]];
console.log(people.sort((x, y) => x[1] - y[1]).map(([name]) => name).join(''));
console.log([3, 1, 2].sort(() => NaN), [3, 1, 2].sort(() => undefined), [3, 1, 2].sort(() => '-1'), [1, 2, 3].sort(() => true));
for (const bad of [null, 1, 'x', {}, Symbol('s')]) {
  try {
    [2, 1].sort(bad);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
try {
  [1, 2, 3].sort(() => { throw new RangeError('stop'); });
} catch (error) {
  console.log(error.message);
}
try {
  [Symbol('a'), Symbol('b')].sort();
} catch (error) {
  console.log(error.name, error.message);
}
const objects = [{ toString: () => 'b' }, { toString: () => 'a' }];
console.log(String(objects.sort()));
// The array may change while it is sorted; what was read is written back.
const list = [3, 2, 1];
list.sort((a, b) => { list.length = 0; return a - b; });
console.log(list);
const like = { length: 4, 0: 'c', 1: 'b', 3: 'a' };
console.log(Array.prototype.sort.call(like), Array.prototype.toSorted.call(like), like === Array.prototype.sort.call(like));
const original = [3, , 1];
console.log(original.toSorted(), original, original.toSorted((a, b) => b - a));
console.log(Array.from({ length: 200 }, (_, index) => (index * 37) % 101).sort((a, b) => a - b).slice(95, 105).join());
const getter = [2, 1];
Object.defineProperty(getter, 0, { get: () => 'zero', set(value) { console.log('set', value); }, configurable: true });
console.log(getter.sort()[1]);
