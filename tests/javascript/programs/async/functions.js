// Kinds of async functions: their objects, their this, and when their parameters fail.
async function declared(a, b = 2) { return a + b; }
const arrow = async (x) => x;
class Kinds {
  async method() { return this; }
  static async of() { return new.target; }
  async #hidden() { return 'private'; }
  reveal() { return this.#hidden(); }
}
const object = { async method() { return super.toString === Object.prototype.toString; } };
console.log(declared.name, declared.length, 'prototype' in declared, arrow.length);
console.log(Object.prototype.toString.call(declared), Object.getPrototypeOf(declared) === Object.getPrototypeOf(arrow));
const AsyncFunction = declared.constructor;
console.log(AsyncFunction.name, AsyncFunction.length, Object.getPrototypeOf(AsyncFunction) === Function);
try { new declared(); } catch (error) { console.log(error.name); }
const show = (name) => [(value) => console.log(name, value), (reason) => console.log(name, 'rejected', reason.name)];
declared(1).then(...show('declared'));
arrow('x').then(...show('arrow'));
const kinds = new Kinds();
kinds.method().then((value) => console.log('this', value === kinds));
Kinds.of().then(...show('new.target'));
kinds.reveal().then(...show('private'));
object.method().then(...show('super'));
(async (a = missing) => a)().then(...show('parameter'));
(async ({ a }) => a)().then(...show('pattern'));
(async function () { return arguments.length; })(1, 2, 3).then(...show('arguments'));
(function () { return (async () => this.name + arguments[0])('inner'); }).call({ name: 'outer ' }, 'argument').then(...show('lexical'));
console.log('sync part is over');
new AsyncFunction('a', 'return await a * 2')(Promise.resolve(4)).then(...show('made'));
