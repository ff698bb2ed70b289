// Resolving functions: their shape, and that only the first call of the two counts.
let resolve, reject;
const promise = new Promise((...functions) => {
  [resolve, reject] = functions;
  console.log(functions.length);
});
console.log(resolve.name === '', resolve.length, reject.name === '', reject.length);
console.log(Object.getOwnPropertyNames(resolve).join());
console.log('prototype' in resolve, resolve.toString());
try { new resolve(); } catch (error) { console.log(error.name); }
console.log(resolve(promise), reject('late'), resolve(1));
promise.catch((error) => console.log(error.name));
const self = Promise.withResolvers();
console.log(Object.keys(self).join(), self.promise instanceof Promise);
self.resolve({ then(yes, no) { console.log(typeof yes, typeof no); yes('a'); yes('b'); throw 'c'; } });
self.promise.then(console.log);
new Promise((yes, no) => { no('first'); yes('second'); throw 'third'; }).catch(console.log);
new Promise((yes) => { yes('first'); throw 'second'; }).then(console.log);
