// resolve and await look at the constructor property, not at the prototype chain.
class Sub extends Promise {}
Object.defineProperty(Sub.prototype, 'constructor', {
  get() { log('constructor is read'); return Promise; },
});
const promise = new Sub((resolve) => resolve('value'));
log(Promise.resolve(promise) === promise);
log(Sub.resolve(promise) === promise);
(async () => { log('await', await promise); })();
ticks(4);
