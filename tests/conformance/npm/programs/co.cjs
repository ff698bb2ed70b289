// co: coroutines on generators: promises, thunks, arrays and objects of them, and errors inside.
'use strict';
const co = require('co');

const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
const turns = (count) => { let promise = Promise.resolve(); for (let turn = 1; turn <= count; turn++) promise = promise.then(() => console.log('turn', turn)); };

function* inner(name) {
  console.log('inner', name);
  const value = yield Promise.resolve(name.length);
  try {
    return value + (yield sleep(10, 1));
  } finally {
    console.log('inner ends', name);
  }
}

const main = co.wrap(function* (first, ...rest) {
  console.log('main', first, rest.join(), this.name);
  console.log(yield Promise.resolve('promise'));
  console.log(yield (done) => setTimeout(done, 10, null, 'thunk'));
  console.log((yield [sleep(20, 'slow'), sleep(10, 'fast'), inner('array')]).join());
  console.log(JSON.stringify(yield { a: sleep(10, 'A'), b: inner('object'), c: 'plain' }));
  console.log(yield* inner('delegated'));
  try {
    yield Promise.reject(new Error('rejected'));
  } catch (error) {
    console.log('caught', error.message);
  }
  try {
    yield 42;
  } catch (error) {
    console.log(error instanceof TypeError);
  }
  try {
    yield [Promise.resolve(1), Promise.reject(new Error('in an array'))];
  } catch (error) {
    console.log(error.message);
  }
  throw new Error('out of main');
});

turns(8);
main.call({ name: 'context' }, 1, 2, 3).then(() => console.log('never'), (error) => console.log('failed', error.message));
co(function* () { return yield (function* () { return yield Promise.resolve('nested'); })(); }).then((value) => console.log(value));
co(() => 'function').then(console.log);
co.call({ name: 'this' }, function* () { return this.name; }).then(console.log);
co(function* () { throw new Error('at once'); }).catch((error) => console.log(error.message));
console.log('script ends');
