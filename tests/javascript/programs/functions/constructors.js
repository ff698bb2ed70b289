// The constructors that compile texts.
const message = (run) => {
  try {
    return `no error: ${String(run())}`;
  } catch (error) {
    return error.constructor.name;
  }
};
const add = new Function('a', 'b', 'return a + b');
console.log(add(1, 2), add.name, add.length, add.toString());
console.log(Function('a, b', 'c = 5', 'return a + b + c')(1, 2), Function().toString());
console.log(Function('/* in */ a', 'return a // end')(7), Function('...rest', 'return rest.length')(1, 2));
console.log(Function('return typeof this')(), Function('"use strict"; return typeof this')());
var local = 'module or global';
{
  let local = 'hidden';
  console.log(Function('return typeof local')());
}

const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
const AsyncFunction = Object.getPrototypeOf(async () => 1).constructor;
const AsyncGeneratorFunction = Object.getPrototypeOf(async function* () {}).constructor;
console.log([...GeneratorFunction('n', 'while (n) yield n--')(3)].join());
console.log(GeneratorFunction.name, GeneratorFunction.length, Object.getPrototypeOf(GeneratorFunction) === Function);
console.log(new AsyncFunction('return await 1').toString());
console.log(Reflect.ownKeys(GeneratorFunction('')).join(), Reflect.ownKeys(AsyncFunction('')).join());
for (const constructor of [GeneratorFunction, AsyncFunction, AsyncGeneratorFunction]) {
  const made = constructor('');
  const { prototype } = constructor;
  console.log(made instanceof Function, made instanceof constructor, prototype[Symbol.toStringTag]);
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  console.log(writable, enumerable, configurable, message(() => new made()));
}
class Mine extends Function {
  get extra() {
    return `extra of ${this.name}`;
  }
}
const mine = new Mine('return 1');
console.log(mine(), mine.extra, mine instanceof Mine, typeof mine);

const order = [];
const logging = (name, text) => ({ toString() { order.push(name); return text; } });
Function(logging('first', 'a'), logging('second', 'b'), logging('body', ''));
console.log(order.join());

for (const run of [
  () => Function('a', 'return ]'),
  () => Function('a b', ''),
  () => Function('/*', '*/){'),
  () => Function('a', '}, function () {'),
  () => Function('a', 'a', '"use strict"'),
  () => Function('a = super.b', ''),
  () => GeneratorFunction('x = yield', ''),
  () => AsyncFunction('x = await 1', ''),
  () => Function('-->', ''),
]) {
  console.log(message(run));
}

AsyncFunction('a', 'return await a * 2')(21).then(console.log);
(async () => {
  for await (const value of AsyncGeneratorFunction('yield 1; yield await 2')()) console.log('step', value);
})();
