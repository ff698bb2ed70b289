// Subclasses, species and constructors that are no promises at all.
class Loud extends Promise {
  constructor(executor) { super(executor); console.log('made', new.target.name); }
  then(...handlers) { console.log('then', handlers.length); return super.then(...handlers); }
}
const loud = Loud.resolve(1);
console.log(loud instanceof Loud, loud.constructor.name, Loud.resolve(loud) === loud);
loud.catch(() => {}).finally(() => console.log('finally'));
Loud.all([1, loud]).then((values) => console.log(String(values)));

class Plain extends Promise { static get [Symbol.species]() { return Promise; } }
const derived = new Plain((yes) => yes(2)).then((value) => value + 1);
console.log(derived instanceof Plain, derived instanceof Promise);
derived.then(console.log);

function Fake(executor) {
  const taken = { resolved: undefined };
  executor((value) => { taken.resolved = value; }, () => {});
  return taken;
}
console.log(Promise.resolve.call(Fake, 7).resolved);
console.log(Promise.withResolvers.call(Fake).promise.resolved);
try { Promise.resolve.call(function () {}, 1); } catch (error) { console.log(error.name); }
try { Promise.all.call(function (executor) { executor(() => {}, () => {}); executor(() => {}); }, []); }
catch (error) { console.log(error.name); }

const strange = Promise.resolve(4);
strange.constructor = undefined;
console.log(strange.then(() => {}).constructor === Promise);
strange.constructor = 3;
try { strange.then(); } catch (error) { console.log(error.name); }
