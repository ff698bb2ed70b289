// Iterator: the constructor, from, concat, and the properties with a past.
class Counter extends Iterator {
  value = 0;
  next() {
    return { value: ++this.value, done: this.value > 3 };
  }
}
console.log([...new Counter()], new Counter().toArray(), new Counter() instanceof Iterator, [].values() instanceof Iterator);
for (const attempt of [() => new Iterator(), () => Iterator(), () => Reflect.construct(Iterator, [], Object) instanceof Object,
  () => Iterator.from(5), () => Iterator.from({}), () => Iterator.from({}).next(), () => Iterator.from('text').toArray(),
  () => Iterator.from({ [Symbol.iterator]: () => 5 }), () => Iterator.from({ [Symbol.iterator]: null, next: () => ({ done: true }) }).toArray(),
  () => Iterator.prototype.map.call(5, () => 1)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error.name);
  }
}
const plain = { next() { return { value: 'plain', done: false }; } };
const wrapped = Iterator.from(plain);
console.log(wrapped === plain, wrapped.next().value, wrapped.take(2).toArray(), wrapped instanceof Iterator, `${wrapped}`);
console.log(wrapped.return(), Object.getOwnPropertyNames(Object.getPrototypeOf(wrapped)));
const generator = (function* () { yield 1; })();
console.log(Iterator.from(generator) === generator, Iterator.from([1, 2]).toArray(), Iterator.from(new Set([3])).next());
const returning = Iterator.from({ next: () => ({ value: 1 }), return(...given) { return { given: given.length }; } });
console.log(returning.return('x'));

console.log(Iterator.prototype[Symbol.toStringTag], Object.getOwnPropertyDescriptor(Iterator.prototype, Symbol.toStringTag).get.name,
  typeof Object.getOwnPropertyDescriptor(Iterator.prototype, 'constructor').set, Iterator.prototype.constructor === Iterator);
const inheriting = Object.create(Iterator.prototype);
inheriting[Symbol.toStringTag] = 'Mine';
inheriting.constructor = 'c';
console.log(`${inheriting}`, Object.getOwnPropertyDescriptor(inheriting, Symbol.toStringTag), inheriting.constructor);
inheriting.constructor = 'd';
console.log(inheriting.constructor);
for (const key of [Symbol.toStringTag, 'constructor']) {
  const { set } = Object.getOwnPropertyDescriptor(Iterator.prototype, key);
  for (const receiver of [Iterator.prototype, 5, Object.freeze({})]) {
    try {
      set.call(receiver, 'x');
      console.log('set');
    } catch (error) {
      console.log(error.name);
    }
  }
}

// concat.
console.log([...Iterator.concat([1, 2], new Set([3]), { *[Symbol.iterator]() { yield 4; } })], [...Iterator.concat()]);
for (const bad of [1, 'text', {}, null]) {
  try {
    Iterator.concat([], bad);
  } catch (error) {
    console.log(error.name);
  }
}
const log = [];
const iterable = (name) => ({
  get [Symbol.iterator]() {
    log.push(`get ${name}`);
    return () => {
      log.push(`open ${name}`);
      let left = 2;
      return { next: () => { log.push(`next ${name}`); return { value: name, done: !left-- }; }, return() { log.push(`return ${name}`); return {}; } };
    };
  },
});
const joined = Iterator.concat(iterable('a'), iterable('b'));
for (const value of joined) if (value === 'b') break;
console.log(log.join(', '));
console.log(joined.next(), Iterator.concat(iterable('c')).return());

// Disposal.
const disposed = { __proto__: Iterator.prototype, return() { console.log('disposed'); return {}; } };
console.log(disposed[Symbol.dispose](), Object.create(Iterator.prototype)[Symbol.dispose](), Iterator.prototype[Symbol.dispose].name);
console.log(Object.getOwnPropertyNames(Iterator.prototype).filter((name) => !['chunks', 'windows', 'includes', 'join'].includes(name)).sort().join());
