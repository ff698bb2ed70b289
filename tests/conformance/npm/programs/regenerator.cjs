// regenerator-runtime: generators and async functions as a compiler writes them for old engines,
// beside the engine's own; both take the same number of turns where the runtime says so.
'use strict';
const runtime = require('regenerator-runtime');

// function* (limit) { try { for (let i = 0; i < limit; i++) log(yield i); } finally { log('closed') } return 'done' }
const countTo = runtime.mark(function countTo(limit) {
  let index;
  return runtime.wrap(function (context) {
    while (true) {
      switch ((context.prev = context.next)) {
        case 0: context.prev = 0; index = 0;
        case 2: if (!(index < limit)) { context.next = 10; break; }
          context.next = 5; return index;
        case 5: console.log('sent', context.sent); index++; context.next = 2; break;
        case 10: context.prev = 10; console.log('closed'); return context.finish(10);
        case 13: return context.abrupt('return', 'done');
        case 14: case 'end': return context.stop();
      }
    }
  }, countTo, null, [[0, , 10, 13]]);
});

const one = countTo(3);
console.log(JSON.stringify([one.next('lost'), one.next('a'), one.return('early'), one.next()]));
const two = countTo(1);
console.log(JSON.stringify([two.next(), two.next('b'), two.next()]));
try { const three = countTo(2); three.next(); three.throw(new Error('thrown in')); } catch (error) { console.log(error.message); }
console.log(Object.prototype.toString.call(one), runtime.isGeneratorFunction(countTo), [...countTo(2)].join());

// function* () { const result = yield* countTo(2); log(result); yield* [8, 9]; }
const delegating = runtime.mark(function delegating() {
  return runtime.wrap(function (context) {
    while (true) {
      switch ((context.prev = context.next)) {
        case 0: return context.delegateYield(countTo(2), 't0', 1);
        case 1: console.log('delegated', context.t0); return context.delegateYield([8, 9], 't1', 3);
        case 3: case 'end': return context.stop();
      }
    }
  }, delegating);
});
console.log([...delegating()].join());

// async (name) => { try { log(await value); await reject } catch (e) { log(e) } return name }
function asyncFunction(name) {
  return runtime.async(function (context) {
    while (true) {
      switch ((context.prev = context.next)) {
        case 0: console.log(name, 'begins'); context.prev = 1; context.next = 4;
          return runtime.awrap(Promise.resolve('value'));
        case 4: console.log(name, context.sent); context.next = 7; return runtime.awrap(Promise.reject(new Error('rejected')));
        case 7: context.next = 12; break;
        case 9: context.prev = 9; context.t0 = context.catch(1); console.log(name, context.t0.message);
        case 12: return context.abrupt('return', name);
        case 13: case 'end': return context.stop();
      }
    }
  }, null, null, [[1, 9]], Promise);
}

async function native(name) {
  console.log(name, 'begins');
  try { console.log(name, await 'value'); await Promise.reject(new Error('rejected')); } catch (error) { console.log(name, error.message); }
  return name;
}

const turns = (count) => { let promise = Promise.resolve(); for (let turn = 1; turn <= count; turn++) promise = promise.then(() => console.log('turn', turn)); };
turns(12);
asyncFunction('regenerated').then((name) => console.log('settled', name));
native('native').then((name) => console.log('settled', name));
console.log('script ends');
