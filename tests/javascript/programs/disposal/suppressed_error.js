// SuppressedError, made by a program and by a disposal.
const made = new SuppressedError('new', 'old', 'message');
console.log(made.error, made.suppressed, made.message, made instanceof Error, SuppressedError.length, SuppressedError.name);
console.log(Object.keys(made).length, Object.getPrototypeOf(SuppressedError) === Error, SuppressedError('a', 'b').suppressed);
try { using a = { [Symbol.dispose]() { throw 'disposal'; } }; throw 'body'; }
catch (error) {
  console.log(error.name, error.message, error.error, error.suppressed);
  console.log(Object.getOwnPropertyNames(error).sort().join());
  console.log(Object.getOwnPropertyDescriptor(error, 'error').enumerable);
}
