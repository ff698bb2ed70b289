// Generator functions and their prototypes.
function* g() {}
const GeneratorFunction = Object.getPrototypeOf(g).constructor;
const GeneratorPrototype = Object.getPrototypeOf(g.prototype);
console.log(GeneratorFunction.name, GeneratorFunction.length, Object.getPrototypeOf(GeneratorFunction) === Function);
console.log(Object.getPrototypeOf(GeneratorPrototype) === Iterator.prototype, GeneratorPrototype.constructor === Object.getPrototypeOf(g));
console.log(GeneratorPrototype[Symbol.toStringTag], Object.getPrototypeOf(g)[Symbol.toStringTag], `${g()}`);
console.log(Object.getOwnPropertyDescriptor(g, 'prototype'), Object.getOwnPropertyNames(g.prototype).length, 'constructor' in g.prototype);
console.log(Object.getOwnPropertyNames(GeneratorPrototype).join(), GeneratorPrototype.next.length, GeneratorPrototype.throw.name);
g.prototype.extra = 'extra';
console.log(g().extra, g() instanceof g, Object.getPrototypeOf(g()) === g.prototype);
g.prototype = null;
console.log(Object.getPrototypeOf(g()) === GeneratorPrototype);
try {
  new g();
} catch (error) {
  console.log(error.name, error.message);
}
const object = { *method() { yield this === object; yield super.toString === Object.prototype.toString; }, *['computed']() {}, *[Symbol.iterator]() { yield* [1, 2]; } };
console.log([...object.method()], [...object], object.method.name, 'prototype' in object.method);
class Tree {
  constructor(value, left, right) { Object.assign(this, { value, left, right }); }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
  static *of(...values) { yield* values; }
  *#hidden() { yield 'private'; }
  show() { return [...this.#hidden()]; }
}
console.log([...new Tree(2, new Tree(1), new Tree(4, new Tree(3)))].join(), [...Tree.of(7, 8)], new Tree().show());
const dynamic = new GeneratorFunction('a', 'b', 'yield a; yield b; return a + b');
console.log([...dynamic(1, 2)], dynamic.name, dynamic.length);
function* args() { yield arguments.length; yield this === undefined || this === globalThis; yield new.target; }
console.log([...args(1, 2, 3)].slice(0, 3));
function* closures() {
  for (let index = 0; index < 3; index++) yield () => index;
}
console.log([...closures()].map((each) => each()).join());
function* fibonacci() {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
console.log(fibonacci().take(12).toArray().join());
console.log((function* () { const x = yield; return [x, yield yield x]; })().next());
// yield in all kinds of places.
function* places() {
  const object = { [yield 'key']: yield 'value', ...(yield 'spread') };
  const text = `${yield 'template'}-${yield 'more'}`;
  const list = [yield 'first', ...(yield 'rest')];
  const chosen = (yield 'test') ? yield 'yes' : yield 'no';
  const called = Math.max(yield 'm1', yield 'm2');
  const [a = yield 'default'] = [];
  switch (yield 'switch') {
    case yield 'case': return [object, text, list, chosen, called, a, 'matched'];
    default: return [object, text, list, chosen, called, a, 'unmatched'];
  }
}
const it = places();
const asked = [];
let step = it.next();
const answers = { key: 'k', value: 'v', spread: { s: 1 }, rest: [8, 9], test: false, m1: 3, m2: 7 };
while (!step.done) {
  asked.push(step.value);
  step = it.next(step.value in answers ? answers[step.value] : step.value === 'case' ? 'switch' : step.value);
}
console.log(asked.join());
console.log(JSON.stringify(step.value));
