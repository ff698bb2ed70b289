// Async generator functions and objects, their prototypes and brand checks.
async function* declared(a, b) { yield a; }
const AsyncGeneratorFunction = declared.constructor;
const prototype = Object.getPrototypeOf(declared.prototype);
console.log(AsyncGeneratorFunction.name, AsyncGeneratorFunction.length, declared.length);
console.log(Object.prototype.toString.call(declared), Object.prototype.toString.call(declared()));
console.log(Reflect.ownKeys(prototype).map(String).join());
console.log(Reflect.ownKeys(Object.getPrototypeOf(prototype)).map(String).join());
console.log(Object.getPrototypeOf(declared()) === declared.prototype, 'constructor' in declared.prototype);
const own = Object.getOwnPropertyDescriptor(declared, 'prototype');
console.log(own.writable, own.enumerable, own.configurable);
const generator = declared(1);
console.log(generator[Symbol.asyncIterator]() === generator, prototype.next.length, prototype.throw.length);
try { new declared(); } catch (error) { console.log(error.name); }
for (const receiver of [undefined, {}, declared, (function* () {})()]) {
  for (const name of ['next', 'return', 'throw']) {
    prototype[name].call(receiver, 1).then(() => console.log('no'), (error) => console.log(name, error.name));
  }
}
declared.prototype = null;
console.log(Object.getPrototypeOf(declared()) === prototype);
try { (async function* (a = missing) {})(); } catch (error) { console.log(error.name); }
try { (async function* ({}) {})(); } catch (error) { console.log(error.name); }
new AsyncGeneratorFunction('a', 'yield await a; yield 2')(Promise.resolve(1)).next().then((result) => console.log(JSON.stringify(result)));
