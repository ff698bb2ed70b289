// Methods that give a new array and leave the old one alone.
const list = [1, 2, 3, 4, 5];
console.log(list.slice(), list.slice(2), list.slice(-2), list.slice(1, -1), list.slice(3, 1), list.slice('1', null));
console.log(list.slice(-99, 99), list.slice(undefined, undefined).length, [1, , 3].slice(0, 2).length, 1 in [1, , 3].slice());
console.log([].concat(1, [2], [[3]], 'x', null, undefined), [1, , 2].concat([, 3]).length);
console.log([].concat({ length: 2, 0: 'a', [Symbol.isConcatSpreadable]: true }));
const closed = [1, 2];
closed[Symbol.isConcatSpreadable] = false;
console.log([0].concat(closed).length, [0].concat(new Proxy([1, 2], {})).length);
console.log(Array.prototype.concat.call('s', 1).length, typeof Array.prototype.concat.call('s', 1)[0]);
console.log(list.toReversed(), list.toSpliced(1, 2), list.toSpliced(1, 0, 'a', 'b'), list.toSpliced(), list.toSpliced(-1),
  list.toSpliced(1, undefined), list.toSpliced(9, 9, 'end'));
console.log(list.with(0, 'a'), list.with(-1, 'z'), list.with('1', 'q'), list.with(0.9, 'f'));
for (const index of [5, -6, Infinity]) {
  try {
    list.with(index, 0);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
// Holes become undefined.
console.log([, 1].toReversed(), [, 1].toSpliced(0, 0), [, 1].with(1, 2), [, 1].toSorted());
console.log(list);

// What the copies are made of.
class Mine extends Array {}
const mine = Mine.of(3, 1, 2);
for (const name of ['slice', 'concat', 'toReversed', 'toSorted', 'toSpliced', 'flat', 'splice']) {
  console.log(name, mine[name]().constructor.name);
}
console.log(mine.with(0, 1).constructor.name, mine.filter(Boolean).constructor.name, mine.flatMap((x) => x).constructor.name);
class Plain extends Array {
  static get [Symbol.species]() {
    return Array;
  }
}
console.log(new Plain(1, 2).map((x) => x).constructor.name);
class None extends Array {
  static [Symbol.species] = null;
}
console.log(None.of(1).slice().constructor.name);
const odd = [1, 2, 3];
odd.constructor = { [Symbol.species]: function (length) { this.given = length; } };
const made = odd.map((x) => x * 2);
console.log(made, Array.isArray(made));
console.log(odd.slice(1), odd.filter(() => true), odd.splice(0, 1));
odd.constructor = undefined;
console.log(odd.map((x) => x));
odd.constructor = 5;
try {
  odd.map((x) => x);
} catch (error) {
  console.log(error.name, error.message);
}
