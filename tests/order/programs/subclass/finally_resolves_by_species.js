// finally resolves what its handler returns by the species, and calls then on the result.
class Sub extends Promise {
  constructor(executor) { super(executor); log('constructed'); }
  then(...handlers) { log('then'); return super.then(...handlers); }
}
log('make');
const promise = new Sub((resolve) => resolve('value'));
log('finally');
const last = promise.finally(() => { log('handler'); return 'dropped'; });
Promise.prototype.then.call(last, (value) => log(value));
ticks(6);
