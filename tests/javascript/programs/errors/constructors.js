// Errors of all kinds: their properties, their messages and their causes.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const kinds = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
for (const kind of kinds) {
  const error = kind('text', { cause: 'why' });
  console.log(
    String(error), kind.length, error instanceof kind, error instanceof Error, error.cause,
    Object.getOwnPropertyNames(error).join(), Object.getPrototypeOf(kind).name,
    Object.prototype.hasOwnProperty.call(new kind(), 'message'), kind.prototype.name,
  );
}
const aggregate = new AggregateError(new Set([1, 2]), 'several', { cause: 3 });
console.log(aggregate.errors.join(), Object.getOwnPropertyNames(aggregate).join(), AggregateError.length);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(aggregate, 'errors')));
const suppressed = new SuppressedError('later', 'earlier', 'both');
console.log(suppressed.error, suppressed.suppressed, String(suppressed), Object.getOwnPropertyNames(suppressed).join());
console.log(Object.getPrototypeOf(SuppressedError) === Error, SuppressedError.length);
console.log('cause' in new Error('x', {}), 'cause' in new Error('x', { cause: undefined }), 'cause' in new Error('x', 'cause'));
console.log(Object.getOwnPropertyNames(Error.prototype).join());

const { toString } = Error.prototype;
console.log(toString.call({}), toString.call({ name: 'N' }), toString.call({ message: 'M' }));
console.log(toString.call({ name: '', message: 'M' }), toString.call({ name: 'N', message: '' }));
console.log(toString.call({ name: undefined, message: undefined }), toString.call({ name: null, message: 0 }));

class Mine extends TypeError {
  constructor(text) {
    super(`mine: ${text}`);
    this.name = 'Mine';
  }
}
const mine = new Mine('x');
console.log(String(mine), mine instanceof TypeError, Object.prototype.toString.call(mine), Object.keys(mine).join());
console.log(Error.isError(mine), Error.isError({ __proto__: Error.prototype }), Error.isError());
console.log(Error.isError(new Proxy(mine, {})));

for (const run of [
  () => Error.prototype.toString.call(1),
  () => new Error({ toString() { throw new RangeError('while converting'); } }),
  () => new Error(Symbol('s')),
  () => new Error('x', { get cause() { throw new EvalError('while reading'); } }),
  () => null.property,
  () => undefined(),
  () => notDefined,
  () => decodeURI('%'),
  () => new Array(-1),
  () => 'x'.repeat(-1),
]) {
  console.log(message(run));
}
