// An await of a promise of a subclass wraps it, so its own then is called, two turns later.
class Sub extends Promise {
  then(...handlers) { log('then is called'); return super.then(...handlers); }
}
const promise = Sub.resolve('value');
(async () => { log('await', await promise); })();
(async () => { log('plain', await Promise.resolve('value')); })();
ticks(5);
