// Methods that look at elements.
const letters = ['a', 'b', 'c', 'b'];
console.log(letters.at(0), letters.at(-1), letters.at(9), letters.at('1'), letters.at(NaN), letters.at(-Infinity));
console.log(letters.indexOf('b'), letters.indexOf('b', 2), letters.indexOf('b', -1), letters.indexOf('b', -9),
  letters.indexOf('b', Infinity), letters.indexOf('z'));
console.log(letters.lastIndexOf('b'), letters.lastIndexOf('b', 2), letters.lastIndexOf('b', -2),
  letters.lastIndexOf('b', -9), letters.lastIndexOf('b', undefined), letters.lastIndexOf('a', -Infinity));
console.log(letters.includes('c'), letters.includes('c', 3), letters.includes('c', -2), [].includes(undefined));
console.log([NaN].includes(NaN), [NaN].indexOf(NaN), [0].includes(-0), [-0].indexOf(0));
console.log([,].includes(undefined), [,].indexOf(undefined), [,].lastIndexOf(undefined));
console.log([1, 1n, true, '1'].indexOf(1n), [1, 1n, true, '1'].indexOf(true), [true].includes(1), [1n].includes(1));
console.log([1, [2, [3, , 5], null], undefined].join(), [1, 2].join(undefined), [1, 2].join(null), [,].join(), [].join());
console.log([1, 2, 3].join('--'), String([1, [2]]), `${[]}`, [null, undefined, NaN].toString());
const cycle = [1];
cycle.push(cycle, 2);
console.log(cycle.join(), String(cycle));
console.log([1234.5, new Date(NaN)].toLocaleString === undefined, [{ toLocaleString: () => 'here' }, null].toLocaleString());
console.log(Array.prototype.toString.call({ join: () => 'joined' }), Array.prototype.toString.call({ join: 1 }),
  Array.prototype.toString.call('ab'));

console.log([...letters.keys()].join(), [...letters.entries()].join('|'), [...letters.values()].join());
console.log(Array.prototype[Symbol.iterator] === Array.prototype.values);

// Array-likes.
const like = { length: 3, 0: 'x', 1: 'y', 2: 'z' };
for (const name of ['at', 'indexOf', 'includes', 'lastIndexOf', 'join', 'slice', 'toReversed', 'toSorted']) {
  console.log(name, Array.prototype[name].call(like, name === 'join' ? '+' : name === 'toSorted' ? undefined : 1));
}
console.log(Array.prototype.indexOf.call('hello', 'l'), Array.prototype.join.call('abc', '-'));
console.log(Array.prototype.map.call('abc', (letter) => letter + letter));
console.log(Array.prototype.includes.call({ length: '2', 1: 5 }, 5), Array.prototype.at.call({ length: -1 }, 0));
(function () {
  console.log(Array.prototype.slice.call(arguments, 1), Array.prototype.concat.call(arguments, 9).length);
})(1, 2, 3);
