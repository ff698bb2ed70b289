const log = console.log;
const original = { a: 1, b: 'two', c: [1, , 3], d: { e: null, f: undefined }, g: true, h: 10n, i: -0, j: NaN };
const copy = structuredClone(original);
log(copy, copy !== original, copy.c !== original.c, copy.c.length, 1 in copy.c);
log(structuredClone(5), structuredClone('s'), structuredClone(null), structuredClone(undefined), structuredClone(1n));
const circular = { name: 'c' };
circular.self = circular;
circular.list = [circular, { circular }];
log(structuredClone(circular));
const shared = { x: 1 };
const both = structuredClone({ one: shared, two: shared });
log(both.one === both.two, both);
log(structuredClone(new Map([[{ k: 1 }, new Set([1, [2]])], ['m', new Map()]])));
const map = new Map();
map.set('me', map);
log(structuredClone(map));
log(structuredClone(new Date(86400000)), structuredClone(/a+b/gi), structuredClone([Object(1), Object('s'), Object(false), Object(2n)]));
const regexp = /x/g;
regexp.lastIndex = 5;
log(structuredClone(regexp).lastIndex);
class Point { constructor() { this.x = 1; } get y() { return 2; } method() {} }
log(structuredClone(new Point()), structuredClone(new Point()) instanceof Point);
log(structuredClone({ get g() { return 'called'; } }), structuredClone(Object.create({ up: 1 })), structuredClone(Object.defineProperty({ a: 1 }, 'hidden', { value: 2 })));
log(structuredClone({ [Symbol('s')]: 1, plain: 2 }), structuredClone(Object.assign([1, 2], { extra: 'e' })));
const error = structuredClone(new TypeError('message', { cause: { a: 1 } }));
log(error instanceof TypeError, error.message, error.name, error.cause, Object.keys(error));
class MyError extends RangeError { constructor() { super('mine'); this.name = 'MyError'; this.extra = 1; } }
const cloned = structuredClone(new MyError());
log(cloned.constructor.name, cloned.name, cloned.message, cloned.extra, cloned instanceof Error);
log(structuredClone(Object.freeze([1])).push(2), Object.isFrozen(structuredClone(Object.freeze({}))));
for (const bad of [(function () { return arguments; })(1, 2), () => {}, function named(a) { return a; }, Symbol('sym'), Promise.resolve(), new WeakMap(), new WeakSet(), (function* () {})(), { nested: { f() {} } }, [Symbol.iterator], Object(Symbol('o')), class K {}, new Proxy({}, {}), new WeakRef({}), [1].values()]) {
  try { log('cloned', structuredClone(bad)); } catch (e) { log(e.name, e.message, e.code, e instanceof DOMException); }
}
try { structuredClone(); } catch (e) { log(e.name); }
try { structuredClone({}, { transfer: [{}] }); } catch (e) { log(e.name); }
try { structuredClone({ get x() { throw new RangeError('from a getter'); } }); } catch (e) { log(e.name, e.message); }
