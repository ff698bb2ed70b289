// finally: its arguments, its result, its species, and what it does with what is no function.
const log = (name) => [(value) => console.log(name, 'fulfilled', value), (reason) => console.log(name, 'rejected', reason)];
Promise.resolve(1).finally((...given) => { console.log(given.length); return 'ignored'; }).then(...log('value'));
Promise.reject(2).finally(() => Promise.resolve('ignored')).then(...log('reason'));
Promise.resolve(3).finally(() => { throw 'thrown'; }).then(...log('throws'));
Promise.reject(4).finally(() => Promise.reject('rejected')).then(...log('rejects'));
Promise.resolve(5).finally(6).then(...log('no function'));
const thenable = {
  constructor: Promise,
  then(yes, no) { console.log(typeof yes, yes.length, yes.name === '', typeof no, no.length); return 'from then'; },
};
console.log(Promise.prototype.finally.call(thenable, () => {}));
console.log(Promise.prototype.finally.call({ then(...given) { return given.join(); } }, 7));
try { Promise.prototype.finally.call(1); } catch (error) { console.log(error.name); }
let turn = 0;
const count = () => { if (++turn < 8) Promise.resolve().then(count); };
count();
Promise.resolve().finally(() => {}).then(() => console.log('turn', turn));
