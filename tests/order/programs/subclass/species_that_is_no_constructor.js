// A species that cannot construct makes then throw a TypeError to its caller.
class Sub extends Promise {
  static get [Symbol.species]() { return 42; }
}
const promise = new Sub((resolve) => resolve('value'));
try {
  promise.then(() => log('never'));
} catch (error) {
  log(error.name);
}
ticks(2);
