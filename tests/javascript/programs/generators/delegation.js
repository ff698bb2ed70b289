// yield*.
function* inner() {
  try {
    const given = yield 'inner one';
    console.log('inner was given', given);
    yield 'inner two';
    return 'inner result';
  } catch (error) {
    console.log('inner caught', error);
    return 'recovered';
  } finally {
    console.log('inner finally');
  }
}
function* outer() {
  try {
    const result = yield* inner();
    console.log('result', result);
    yield 'outer';
  } finally {
    console.log('outer finally');
  }
}
let it = outer();
console.log(it.next(), it.next('hello'), it.next(), it.next());
it = outer();
console.log(it.next(), it.throw('t'), it.return('r'));
it = outer();
console.log(it.next(), it.return('r'), it.next());
console.log([...(function* () { yield* [1, 2]; yield* 'ab'; yield* new Set([3]); yield* (function* () {})(); })()]);
function* nested(depth) {
  if (depth) {
    yield depth;
    yield* nested(depth - 1);
    yield -depth;
  }
}
console.log([...nested(4)].join());

// Results of the inner iterator are passed on as they are.
function manual(log, extra = {}) {
  return {
    [Symbol.iterator]() { log.push('open'); return this; },
    next(...given) { log.push(`next(${given})`); return { get value() { log.push('value'); return 'v'; }, get done() { log.push('done'); return false; }, mark: 1 }; },
    ...extra,
  };
}
const log = [];
it = (function* () { return yield* manual(log); })();
const result = it.next('lost');
console.log(result.mark, log.join(' '));
it.next('second');
console.log(log.join(' '));
console.log(it.return('r'), log.join(' '));

const kinds = {
  'no throw': {},
  'no throw, with return': { return() { console.log('return called'); return {}; } },
  'return gives no object': { return: () => 5 },
  'throw that ends': { throw: (error) => ({ value: `ended by ${error}`, done: true }) },
  'throw that goes on': { throw: (error) => ({ value: `went on after ${error}`, done: false }) },
  'throw gives no object': { throw: () => 5 },
  'return that goes on': { return: (value) => ({ value: `not ${value}`, done: false }) },
  'return that ends otherwise': { return: () => ({ value: 'otherwise', done: true }) },
  'throw is no function': { throw: 5 },
  'return is null': { return: null, throw: null },
};
for (const [label, extra] of Object.entries(kinds)) {
  for (const method of ['throw', 'return']) {
    const target = (function* () {
      try {
        return `completed with ${yield* manual([], extra)}`;
      } catch (error) {
        return `caught ${error.name ?? error}`;
      }
    })();
    target.next();
    const { value, done } = target[method]('x');
    console.log(`${label}: ${method}: ${value}, ${done}`);
  }
}
for (const bad of [5, {}, null, { [Symbol.iterator]: () => 5 }, { [Symbol.iterator]: () => ({ next: () => 5 }) }, { [Symbol.iterator]: () => ({}) }]) {
  try {
    (function* () { yield* bad; })().next();
  } catch (error) {
    console.log(error.name);
  }
}
