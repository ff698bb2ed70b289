// Set.
const set = new Set([1, '1', 1n, NaN, NaN, -0, 0, undefined, null, true]);
console.log(set.size, [...set].map(String).join(), Object.is([...set][4], 0));
console.log(set.has(0), set.has(-0), set.has(NaN), set.has(false), set.has(1n), set.has());
console.log(set.add(1) === set, set.add('new').size, set.delete('new'), set.delete('new'), set.size);
console.log(set);
set.forEach((value, same, self) => console.log(Object.is(value, same), self === set));
console.log([...new Set('hello')].join(''), [...new Set([3, 1, 2]).entries()].join('|'));
console.log(Set.prototype.keys === Set.prototype.values, Set.prototype.values === Set.prototype[Symbol.iterator]);
console.log(Object.getOwnPropertyNames(Set.prototype).sort().join());
console.log(`${new Set()}`, `${new Set().values()}`, Set.length, Set.name, Set[Symbol.species] === Set);
set.clear();
console.log(set.size, set.values().next());
for (const attempt of [
  () => Set(), () => new Set(1), () => new Set({}), () => Set.prototype.add.call(new Map(), 1), () => new Set().forEach(1),
  () => Set.prototype.size, () => new Set().values().next.call({}),
]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name, error.message);
  }
}
class Upper extends Set {
  add(value) {
    return super.add(String(value).toUpperCase());
  }
}
console.log(new Upper(['a', 'A', 'b']));

// The operations of sets.
const odd = new Set([1, 3, 5, 7]);
const small = new Set([3, 2, 1]);
console.log(odd.union(small), odd.intersection(small), odd.difference(small), odd.symmetricDifference(small));
console.log(small.intersection(odd), small.difference(odd), new Set([1]).isSubsetOf(odd), odd.isSubsetOf(small),
  odd.isSupersetOf(new Set([7, 1])), odd.isDisjointFrom(small), odd.isDisjointFrom(new Set([2, 4])));
console.log(odd.union(new Map([[9, 'nine'], [1, 'one']])), new Upper(['x']).union(new Set()).constructor.name);

// What is like a set is asked in this order.
function like(values, size, log) {
  return {
    get size() { log.push('size'); return { valueOf() { log.push('valueOf'); return size; } }; },
    get has() { log.push('get has'); return (value) => { log.push(`has ${value}`); return values.includes(value); }; },
    get keys() {
      log.push('get keys');
      return () => {
        log.push('keys');
        const iterator = values.values();
        return {
          get next() { log.push('get next'); return () => { log.push('next'); return iterator.next(); }; },
          return() { log.push('return'); return {}; },
        };
      };
    },
  };
}
for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) {
  for (const size of [1, 9, Infinity]) {
    const log = [];
    const result = new Set([1, 2, 3])[name](like([2, -0, 3, 4], size, log));
    console.log(name, size, log.join(' '), typeof result === 'object' ? [...result].join() : result);
  }
}
for (const bad of [1, [], {}, { size: NaN }, { size: -1 }, { size: 1 }, { size: 1, has() {} }, { size: 1n, has() {}, keys() {} },
  { size: 0, has() {}, keys() { return 1; } }]) {
  try {
    new Set([1]).union(bad);
  } catch (error) {
    console.log(error.name);
  }
}
// The receiver may change meanwhile.
const changing = new Set([1, 2, 3]);
console.log(changing.intersection({ size: 9, has(value) { changing.delete(value + 1); if (value < 40) changing.add(value + 10); return value < 20; }, keys() {} }));
console.log(changing);
