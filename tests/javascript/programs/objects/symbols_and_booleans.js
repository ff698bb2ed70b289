// Symbols, their registry, and the objects around them and around booleans.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
console.log(Reflect.ownKeys(Symbol).join());
console.log(Reflect.ownKeys(Symbol.prototype).map(String).join());
console.log(Symbol('x').description, Symbol().description, Symbol('').description === '');
console.log(Symbol.for('shared') === Symbol.for('shared'), Symbol.keyFor(Symbol.for('shared')));
console.log(Symbol.keyFor(Symbol('shared')), Symbol.keyFor(Symbol.iterator));
console.log(String(Symbol('text')), Symbol.iterator.toString(), Object(Symbol('o')).description);
const symbol = Symbol('same');
console.log(Object(symbol) == symbol, Object(symbol) === symbol, typeof Object(symbol).valueOf());
console.log({ [symbol]: 1 }[Object(symbol)]);
console.log(Boolean(''), Boolean('0'), Boolean(0n), Boolean(NaN), Boolean([]), !!new Boolean(false));
console.log(typeof new Boolean(true), new Boolean(true) + 1, `${new Boolean(false)}`);
console.log(Object.getPrototypeOf(true) === Boolean.prototype, Boolean.prototype.valueOf());
for (const run of [
  () => new Symbol(),
  () => Symbol.keyFor(1),
  () => Symbol() + '',
  () => +Symbol(),
  () => Symbol.prototype.toString.call(1),
  () => Symbol.prototype[Symbol.toPrimitive].call(1),
  () => Reflect.get(Symbol.prototype, 'description', 1),
  () => Boolean.prototype.toString.call(1),
  () => Boolean.prototype.valueOf.call({}),
]) {
  console.log(message(run));
}
