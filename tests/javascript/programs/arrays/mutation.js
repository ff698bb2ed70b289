// Methods that change the array.
const list = [1, 2, 3];
console.log(list.push(), list.push(4, 5), list.pop(), list.shift(), list.unshift(), list.unshift('a', 'b'), list);
console.log([].pop(), [].shift(), [undefined].pop(), [, 1].shift(), [, 1].pop());
console.log(list.reverse(), [1, , 3, 4].reverse(), [, 1].reverse(), [].reverse());
console.log([1, 2, 3].fill(0), [1, 2, 3].fill(0, 1), [1, 2, 3].fill(0, -2, -1), Array(2).fill('x'), [1, 2].fill());
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, 2, 3, 4, 5].copyWithin(-2, -4, -3),
  [1, , 3].copyWithin(0, 1), [1, 2, 3].copyWithin(9, 0));

const numbers = [0, 1, 2, 3, 4, 5];
console.log(numbers.splice(1, 2), numbers);
console.log(numbers.splice(1, 0, 'a', 'b', 'c'), numbers);
console.log(numbers.splice(-2), numbers);
console.log(numbers.splice(), numbers.splice(undefined), numbers);
numbers.push(1, 2, 3);
console.log(numbers.splice(1, undefined, 'x'), numbers.splice(0, 1, 'y'), numbers.splice(2, 99, 'z', 'w'), numbers);
const gaps = [1, , 3, , 5];
console.log(gaps.splice(1, 2), gaps, gaps.splice(0, 1, 'p', 'q', 'r'), gaps);

// On other objects.
const like = { length: 2, 0: 'a', 1: 'b' };
const { push, pop, shift, unshift, splice, reverse, fill, copyWithin } = Array.prototype;
console.log(push.call(like, 'c'), like);
console.log(unshift.call(like, 'z'), like);
console.log(shift.call(like), pop.call(like), like);
console.log(splice.call(like, 0, 1, 'x', 'y'), like);
console.log(reverse.call(like), fill.call(like, 0, 1), copyWithin.call(like, 0, 1));
const empty = {};
console.log(pop.call(empty), empty, shift.call({ length: 'many' }), push.call(empty, 1), empty);
for (const method of [push, unshift]) {
  try {
    method.call({ length: 2 ** 53 - 1 }, 1);
  } catch (error) {
    console.log(error.name, error.message);
  }
}

// On arrays that refuse.
const frozen = Object.freeze([1, 2]);
for (const attempt of [
  () => frozen.push(3), () => frozen.pop(), () => frozen.shift(), () => frozen.unshift(0), () => frozen.fill(0),
  () => frozen.reverse(), () => frozen.splice(0, 1), () => frozen.push(), () => frozen.sort(),
  () => Object.seal([1, 2]).pop(), () => Object.preventExtensions([1]).push(2),
]) {
  try {
    attempt();
    console.log('no error');
  } catch (error) {
    console.log(error.name);
  }
}
console.log(frozen);

// Setters on the way up are called.
Object.defineProperty(Object.prototype, 3, { set(value) { console.log('set', value); }, configurable: true });
const watched = [0, 1, 2];
console.log(watched.push('three'), watched.length, 3 in watched, Object.hasOwn(watched, 3));
console.log([0, 1, 2].unshift('u'), [0, 1, 2].concat('own')[3]);
delete Object.prototype[3];
Array.prototype[1] = 'inherited';
console.log([0, , 2].shift(), [0, , 2].pop(), [0, , 2].reverse(), [0, , 2].indexOf('inherited'), [0, , 2].map((x) => x));
console.log([0, , 2].sort(), [0, , 2].splice(1, 1));
delete Array.prototype[1];
