// The length of an array, and what it does to the elements.
'use strict';
const list = [1, 2, 3, 4];
list.length = 2;
console.log(list, list[3]);
list.length = 4;
console.log(list.length, 2 in list);
list[9] = 'far';
console.log(list.length, Object.keys(list).join());
list.name = 'kept';
list[5000000000] = 'no index';
console.log(list.length, Object.keys(list).join());
list[4294967294] = 'last';
console.log(list.length, Object.keys(list).join());
list.length = 3;
console.log(list.length, Object.keys(list).join());
list.length = 0;
console.log(list.length, Object.keys(list).join());

for (const bad of [-1, 1.5, 'x', 2 ** 32, {}]) {
  try {
    list.length = bad;
  } catch (error) {
    console.log(error.name, error.message);
  }
}
list.length = '2';
console.log(list.length);
list.length = { valueOf: () => 1 };
console.log(list.length);

// An element that stays stops the cut.
const kept = [0, 1, 2, 3];
Object.defineProperty(kept, 1, { configurable: false });
console.log(Reflect.set(kept, 'length', 0), kept.length, kept);
console.log(Reflect.defineProperty(kept, 'length', { value: 0, writable: false }), kept.length);
console.log(Object.getOwnPropertyDescriptor(kept, 'length'));
console.log(Reflect.set(kept, 2, 'x'), Reflect.set(kept, 0, 'y'), kept);
try {
  kept.push(1);
} catch (error) {
  console.log(error.name);
}
try {
  kept.pop();
} catch (error) {
  console.log(error.name);
}

// Far beyond its elements, and filled from the beginning.
const long = new Array(300000);
console.log(long.length, long.fill(7)[299999], long.indexOf(7), long.lastIndexOf(7));
const gaps = [];
gaps[1000000] = 'b';
gaps[3] = 'a';
console.log(gaps.length, Object.keys(gaps).join());
gaps[0] = 'z';
gaps[1] = 'y';
console.log(Object.keys(gaps).join(), delete gaps[1000000], gaps.length);
console.log(Object.isFrozen(Object.freeze([1, 2])), Object.isSealed(Object.seal([1])));
console.log(Object.getOwnPropertyNames(['a', 'b']).join());
