// An await of a promise whose constructor is Promise does not call its own then.
class Sub extends Promise {
  then(...handlers) { log('then is called'); return super.then(...handlers); }
}
Object.defineProperty(Sub.prototype, 'constructor', { get: () => Promise });
const promise = new Sub((resolve) => resolve('value'));
(async () => { log('await', await promise); })();
promise.then((value) => log('handler', value));
ticks(3);
