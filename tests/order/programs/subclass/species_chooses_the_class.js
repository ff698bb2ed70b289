// A class may name the class of its derived promises; without a species it is the plain one.
class Plain extends Promise {
  static get [Symbol.species]() { return Promise; }
}
class Absent extends Promise {
  static get [Symbol.species]() { return undefined; }
}
class Other extends Promise {
  constructor(executor) { super(executor); log('an Other'); }
}
class ToOther extends Promise {
  static get [Symbol.species]() { return Other; }
}
for (const Class of [Plain, Absent, ToOther]) {
  const derived = Class.resolve('value').then((value) => value);
  log(derived.constructor === Promise, derived instanceof Class, derived instanceof Other);
  derived.then((value) => log(value));
}
ticks(3);
