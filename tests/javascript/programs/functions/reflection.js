// Reflect.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
console.log(Reflect.ownKeys(Reflect).map(String).join(), Object.prototype.toString.call(Reflect));
const object = { get who() { return this.name; }, set who(value) { this.set = value; }, name: 'object' };
const receiver = { name: 'receiver' };
console.log(Reflect.get(object, 'who'), Reflect.get(object, 'who', receiver));
console.log(Reflect.set(object, 'who', 1, receiver), receiver.set, object.set);
console.log(Reflect.set(object, 'plain', 2, receiver), receiver.plain, object.plain);
console.log(Reflect.set(object, 'x', 1, 'primitive'), Reflect.set(Object.freeze({ a: 1 }), 'a', 2));
const fixed = Object.defineProperty({}, 'a', { value: 1, writable: false });
console.log(Reflect.set({}, 'a', 2, fixed), Reflect.set(fixed, 'a', 1));
console.log(Reflect.set([], 'length', 3), Reflect.has([1], 0), Reflect.has(object, 'toString'));
console.log(Reflect.defineProperty(Object.freeze({}), 'x', { value: 1 }), Reflect.deleteProperty(Object.freeze([1]), 0));
console.log(Reflect.getPrototypeOf([]) === Array.prototype, Reflect.setPrototypeOf(Object.freeze({}), null));
console.log(Reflect.isExtensible({}), Reflect.preventExtensions({}), Reflect.getPrototypeOf(Object.create(null)));
console.log(JSON.stringify(Reflect.getOwnPropertyDescriptor({ a: 1 }, 'a')), Reflect.getOwnPropertyDescriptor({}, 'a'));
console.log(Reflect.apply(function (a) { return this.name + a; }, receiver, [1]));
function Base() {
  this.target = new.target.name;
}
function Other() {}
const made = Reflect.construct(Base, [], Other);
console.log(made.target, made instanceof Other, made instanceof Base);
console.log(Array.isArray(Reflect.construct(Array, [3], Other)), Reflect.construct(Date, [0]).getTime());
for (const name of Object.getOwnPropertyNames(Reflect)) {
  console.log(name, Reflect[name].length, message(() => Reflect[name](1)));
}
for (const run of [
  () => Reflect.construct(function () {}, [], 1),
  () => Reflect.construct(function () {}, 1),
  () => Reflect.construct(function () {}),
  () => Reflect.apply(function () {}),
  () => Reflect.apply({}),
  () => Reflect.setPrototypeOf({}, 1),
  () => Reflect.setPrototypeOf({}),
  () => Reflect.defineProperty({}, 'x', 1),
]) {
  console.log(message(run));
}
