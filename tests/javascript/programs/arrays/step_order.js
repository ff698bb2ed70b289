// Every operation on the receiver, in its order.
function watched(target, log) {
  return new Proxy(target, new Proxy({}, {
    get(_, trap) {
      return (...given) => {
        const key = given[1];
        log.push(typeof key === 'string' ? `${trap}.${key}` : typeof key === 'symbol' ? `${trap}.${key.description}` : trap);
        return Reflect[trap](...given);
      };
    },
  }));
}
const cases = {
  at: [1], concat: [[5]], copyWithin: [0, 1], every: [() => true], fill: [0, 1], filter: [() => true], find: [() => false],
  findIndex: [() => false], findLast: [() => false], findLastIndex: [() => false], flat: [], flatMap: [(x) => x],
  forEach: [() => {}], includes: [9], indexOf: [9], join: ['-'], lastIndexOf: [9], map: [(x) => x], pop: [], push: ['p'],
  reduce: [(x) => x], reduceRight: [(x) => x], reverse: [], shift: [], slice: [1], some: [() => false], sort: [],
  splice: [0, 1], toReversed: [], toSorted: [], toSpliced: [0, 1], unshift: ['u'], with: [0, 1], toString: [],
};
for (const [name, given] of Object.entries(cases)) {
  for (const target of [['b', 'a'], ['x', , 'y']]) {
    const log = [];
    let result;
    try {
      result = JSON.stringify(Array.prototype[name].apply(watched(target, log), given));
    } catch (error) {
      result = error.message;
    }
    console.log(name, log.join(' '), '=>', name === 'sort' || log.length === 0 ? '' : result);
  }
}
const log = [];
Array.prototype.splice.call(watched([1, 2, 3], log), 1, 1, 'a', 'b');
console.log(log.join(' '));
log.length = 0;
Array.from(watched([1], log));
console.log(log.join(' '));
log.length = 0;
[...watched([1], log).entries()];
console.log(log.join(' '));
