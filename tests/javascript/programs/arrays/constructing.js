// Array as a constructor, and the three functions of it that make arrays.
console.log(Array().length, Array(3).length, new Array(3, 4).join(), Array('3').join());
console.log(0 in Array(2), Object.keys(Array(2)).length, Array.length, Array.name);
for (const length of [-1, 1.5, 2 ** 32, NaN]) {
  try {
    Array(length);
  } catch (error) {
    console.log(length, error.name, error.message);
  }
}
console.log(Array(2 ** 32 - 1).length);

console.log(Array.from('añ😀').join('|'));
console.log(Array.from({ length: 3, 0: 'a', 2: 'c' }));
console.log(Array.from([1, 2, 3], (value, index) => value * 10 + index));
console.log(Array.from(new Set([1, 1, 2]), function (value) { return this.add + value; }, { add: 5 }));
console.log(Array.from(new Map([[1, 2], [3, 4]])));
console.log(Array.from(5), Array.from(true), Array.from(Symbol.iterator));
console.log(Array.of(7), Array.of(1, undefined, 3).length);

// Any constructor will do.
function Pair(...given) {
  console.log('Pair', given);
}
const pair = Array.from.call(Pair, [1, 2]);
console.log(pair instanceof Pair, pair.length, pair[1], Object.keys(pair).join());
const like = Array.from.call(Pair, { length: 1, 0: 'x' });
console.log(like[0], like.length);
const of = Array.of.call(Pair, 'p', 'q');
console.log(of.length, of[0]);
console.log(Array.from.call({}, [1]).constructor === Array);

// An iterator is closed when something goes wrong half-way.
function* numbers() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log('closed');
  }
}
try {
  Array.from(numbers(), () => { throw new Error('no'); });
} catch (error) {
  console.log(error.message);
}
try {
  Array.from(numbers(), 1);
} catch (error) {
  console.log(error.message);
}

console.log(Array.isArray([]), Array.isArray(new Proxy([], {})), Array.isArray({ length: 0 }),
  Array.isArray(Array.prototype), Array.isArray());
console.log(Array[Symbol.species] === Array, Array.prototype.length, Array.prototype.constructor === Array);
console.log(Object.getOwnPropertyNames(Array.prototype[Symbol.unscopables]).join());
console.log(Object.getPrototypeOf(Array.prototype[Symbol.unscopables]));

class Stack extends Array {
  top() {
    return this.at(-1);
  }
}
const stack = Stack.from([1, 2, 3]);
console.log(stack.top(), stack.length, stack instanceof Stack, stack.map((x) => x * 2) instanceof Stack);
console.log(new Stack(3).length, Stack.of(9).top(), stack.filter((x) => x > 1).top());
