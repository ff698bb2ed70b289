// What a fuzzed program has beside the language, the same in every engine: `log`, `ticks` and some
// classes.  A log shows no message of the engine's own: those are not part of the language.
globalThis.lines = [];
globalThis.Oops = class Oops extends Error {
  get name() { return 'Oops'; }
};
globalThis.Sub = class Sub extends Promise {};
globalThis.Loud = class Loud extends Promise {
  constructor(executor) {
    log('Loud');
    super(executor);
  }
  static get [Symbol.species]() {
    log('species');
    return Promise;
  }
};
globalThis.show = (value, depth = 0) => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'function';
  if (typeof value === 'symbol') return 'symbol';
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 3) return '...';
  const inner = (each) => show(each, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  if (value instanceof AggregateError) return `AggregateError(${inner(value.errors)})`;
  if (value instanceof SuppressedError)
    return `SuppressedError(${inner(value.error)}, ${inner(value.suppressed)})`;
  if (value instanceof Oops) return `Oops(${value.message})`;
  if (value instanceof Error) return value.constructor.name;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object') return tag;
  // A getter or a trap of the program must not run because it is shown.
  const fields = Object.entries(Object.getOwnPropertyDescriptors(value));
  return `{${fields.map(([key, { value }]) => `${key}: ${inner(value)}`).join(', ')}}`;
};
globalThis.log = (...values) => {
  if (lines.length > 2000) throw new Error('a program that logs for ever');
  lines.push(values.map((value) => (typeof value === 'number' ? value : show(value))).join(' '));
};
globalThis.ticks = (name, count) => {
  let promise = Promise.resolve();
  for (let number = 1; number <= count; number++) promise = promise.then(() => log(name, number));
};
// What the rules put in the place of Promise.try and of Array.fromAsync: the same in every engine, if
// not in its turns.
globalThis.plainTry = (callback) => new Promise((resolve) => resolve(callback()));
globalThis.plainFromAsync = async (items, mapper) => {
  const collected = [];
  for await (const item of items) collected.push(mapper ? await mapper(item, collected.length) : item);
  return collected;
};
