// Methods that call a function for each element.
const holes = [1, , 3, undefined];
const seen = [];
holes.forEach((value, index, array) => seen.push(`${index}:${value}:${array === holes}`));
console.log(seen.join(' '));
console.log(holes.map((value) => value * 2), 1 in holes.map((value) => value));
console.log(holes.filter(() => true), holes.every((value) => value !== 0), holes.some((value) => value === undefined));
console.log(holes.find((value) => value === undefined), holes.findIndex((value) => value === undefined),
  holes.findLast((value) => value > 0), holes.findLastIndex((value) => value > 5));
console.log(holes.reduce((sum, value) => `${sum},${value}`), holes.reduceRight((sum, value) => `${sum},${value}`),
  holes.reduce((sum, value, index) => sum + index, 100));
console.log([].every(() => false), [].some(() => true), [].reduce(() => 1, 'start'), [5].reduce(() => 1));
for (const attempt of [() => [].reduce(() => 1), () => [, ,].reduceRight(() => 1), () => [].map(), () => [].find({})]) {
  try {
    attempt();
  } catch (error) {
    console.log(error.name, error.message);
  }
}

// The receiver.
[1].forEach(function () { 'use strict'; console.log(this); }, 'strict');
[1].forEach(function () { console.log(typeof this); }, 'sloppy');
[1].forEach(() => console.log(typeof globalThis), 'arrow');

// What happens to the array meanwhile.
const growing = [1, 2, 3];
console.log(growing.map((value) => { growing.push(value); return value; }).length, growing.length);
const shrinking = [1, 2, 3, 4];
console.log(shrinking.map((value) => { shrinking.pop(); return value; }));
const changing = [1, 2, 3];
console.log(changing.filter((value, index) => { changing[index + 1] = 'new'; return true; }));
const found = [1, 2, 3];
console.log(found.findIndex((value) => { found.length = 0; return value === undefined; }));
const deleting = ['a', 'b', 'c'];
deleting.forEach((value, index) => { console.log(value); delete deleting[index + 1]; });
console.log([3, 4].reduceRight((all, value, index, array) => all + value * index + array.length, 0));

// Flattening.
const deep = [1, [2, [3, [4, [5]]]], , 6];
console.log(JSON.stringify(deep.flat()), JSON.stringify(deep.flat(2)), JSON.stringify(deep.flat(Infinity)),
  JSON.stringify(deep.flat(0)), JSON.stringify(deep.flat(-1)), JSON.stringify(deep.flat('1')));
console.log([[], [[]], [, 1]].flat().length);
console.log(JSON.stringify([1, 2].flatMap((value) => [value, [value]])), [1, 2].flatMap((value, index) => index));
console.log(JSON.stringify(['a b', 'c'].flatMap((text) => text.split(' '))));
console.log(Array.prototype.flat.call({ length: 2, 0: [1], 1: { length: 1, 0: 2 } }).length);
