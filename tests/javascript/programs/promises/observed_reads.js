// What is read, and how often, while promises, results and iterators are handled.
const reads = [];
const watch = (object, label) => new Proxy(object, {
  get(target, key, receiver) { reads.push(`${label}.${String(key)}`); return Reflect.get(target, key, receiver); },
  has(target, key) { reads.push(`${label} has ${String(key)}`); return Reflect.has(target, key); },
  getPrototypeOf(target) { reads.push(`${label} prototype`); return Reflect.getPrototypeOf(target); },
});
const tell = (name) => { console.log(name, reads.splice(0).join(' ')); };
(async () => {
  await watch({}, 'object'); tell('await');
  await watch({ then(yes) { yes(1); } }, 'thenable'); tell('await thenable');
  Promise.resolve(watch({}, 'object')); tell('resolve');
  try { await watch(Promise.resolve(), 'promise'); } catch (error) { tell(error.name); }
  for await (const x of { [Symbol.asyncIterator]: () => watch({ i: 0, next() { return watch({ done: this.i++ > 0, value: 'v' }, 'result'); } }, 'iterator') }) tell('step');
  tell('for await');
  for await (const x of { [Symbol.asyncIterator]: () => watch({ next() { return watch({ done: false, value: 'v' }, 'result'); } }, 'iterator') }) break;
  tell('break');
  for await (const x of watch([1], 'array')); tell('sync');
  await Promise.all(watch([1], 'array')); tell('all');
  await (async function* () { yield* watch({ [Symbol.asyncIterator]() { return watch({ next: () => watch({ done: true, value: 1 }, 'result') }, 'iterator'); } }, 'iterable'); })().next(); tell('yield*');
  await Array.fromAsync(watch({ length: 1, 0: 'a' }, 'like')); tell('fromAsync');
  { await using r = watch({ [Symbol.asyncDispose]() {} }, 'resource'); tell('in'); } tell('out');
  { await using r = watch({ [Symbol.dispose]() {} }, 'resource'); tell('in'); } tell('out');
  class Watched extends Promise {}
  const species = Object.getOwnPropertyDescriptor(Promise, Symbol.species);
  Object.defineProperty(Watched, Symbol.species, { get() { reads.push('species'); return this; } });
  const p = Watched.resolve(1);
  Object.defineProperty(p, 'constructor', { get() { reads.push('constructor'); return Watched; } });
  p.then(); tell('then'); p.catch(); tell('catch'); p.finally(() => {}); tell('finally');
  await p; tell('await');
  await (async () => p)(); tell('return');
  Watched.resolve(p); tell('resolve'); Promise.resolve(p); tell('Promise.resolve');
  await Promise.all([p]); tell('all of');
})();
