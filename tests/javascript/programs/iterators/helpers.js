// The methods of iterators.
function* count(to = 5) {
  for (let index = 1; index <= to; index++) yield index;
}
console.log([...count().map((value, index) => value * 10 + index)], [...count().filter((value, index) => value % 2 && index)]);
console.log([...count().take(2)], [...count().take(0)], [...count().drop(3)], [...count().drop(9)], [...count().take(Infinity)].length);
console.log([...count(3).flatMap((value) => Array(value).fill(value))], [...count(2).flatMap((value) => count(value))]);
console.log(count().reduce((sum, value) => sum + value), count().reduce((sum, value, index) => sum + index, 'i'), count(0).reduce(() => 1, 'none'));
console.log(count().toArray(), count().some((value) => value > 4), count().every((value) => value > 4), count().find((value) => value > 2), count().find(() => false));
console.log(count().forEach((value, index) => console.log(value, index)));
console.log([...count(9).filter((value) => value % 2).map((value) => value ** 2).drop(1).take(2)]);
console.log([...new Map([[1, 2]]).entries().map(([key, value]) => key + value)], [...'abc'.matchAll(/./g)].length);

// They are lazy, and close what they take from.
function noisy(log) {
  let value = 0;
  return {
    __proto__: Iterator.prototype,
    next(...given) { log.push(`next(${given})`); return { value: ++value, done: value > 3 }; },
    return(...given) { log.push(`return(${given})`); return {}; },
  };
}
function record(label, use) {
  const log = [];
  let result;
  try {
    result = use(noisy(log));
  } catch (error) {
    result = `${error.name}: ${error.message}`;
  }
  console.log(label, log.join(' '), '=>', result);
}
record('map made', (it) => typeof it.map((x) => x));
record('map returned at once', (it) => JSON.stringify(it.map((x) => x).return()));
record('map returned', (it) => { const mapped = it.map((x) => x); mapped.next('given'); return JSON.stringify([mapped.return('value'), mapped.next(), mapped.return()]); });
record('map throws', (it) => it.map(() => { throw new Error('no'); }).next());
record('map exhausted', (it) => { const mapped = it.map((x) => x); [...mapped]; return JSON.stringify(mapped.return()); });
record('filter throws', (it) => it.filter(() => { throw new Error('no'); }).next());
record('take', (it) => [...it.take(1)].join());
record('take none', (it) => [...it.take(0)].join());
record('take all', (it) => [...it.take(3)].join());
record('drop', (it) => it.drop(1).next().value);
record('drop all', (it) => it.drop(8).next().value);
record('some', (it) => it.some((x) => x === 2));
record('every', (it) => it.every((x) => x < 2));
record('find', (it) => it.find((x) => x === 1));
record('find throws', (it) => it.find(() => { throw new Error('no'); }));
record('forEach', (it) => it.forEach(() => { throw new Error('no'); }));
record('reduce', (it) => it.reduce((sum, value) => sum + value));
record('reduce throws', (it) => it.reduce(() => { throw new Error('no'); }));
record('flatMap', (it) => [...it.flatMap((x) => [x, x])].join());
record('flatMap number', (it) => it.flatMap(() => 5).next());
record('flatMap text', (it) => it.flatMap(() => 'text').next());
record('flatMap text object', (it) => it.flatMap(() => new String('text')).next().value);
record('flatMap returned', (it) => {
  const inner = { next: () => ({ value: 1, done: false }), return() { console.log('inner return'); return {}; } };
  const flat = it.flatMap(() => inner);
  flat.next();
  return JSON.stringify(flat.return());
});
for (const name of ['map', 'filter', 'forEach', 'some', 'every', 'find', 'reduce']) record(`${name}(5)`, (it) => it[name](5));
for (const limit of [NaN, -1, undefined, 'x', -0.5, 1.9, '2', null]) {
  record(`take(${limit})`, (it) => [...it.take(limit)].join());
  record(`drop(${limit})`, (it) => [...it.drop(limit)].join());
}
record('take(throws)', (it) => it.take({ valueOf() { throw new Error('valueOf'); } }));

// A helper that is running refuses.
let self;
const tangled = count().map(() => self.next());
self = tangled;
try {
  tangled.next();
} catch (error) {
  console.log(error.name, error.message);
}
console.log(tangled.next());
const helper = count().map((x) => x);
console.log(`${helper}`, Object.getPrototypeOf(helper) === Object.getPrototypeOf(count().take(1)), 'throw' in helper);
try {
  Object.getPrototypeOf(helper).next.call(count());
} catch (error) {
  console.log(error.name);
}
