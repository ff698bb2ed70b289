// then, catch and finally construct the derived promise by the receiver's class.
let count = 0;
class Sub extends Promise {
  constructor(executor) { super(executor); log('constructed', ++count); }
}
log('new');
const promise = new Sub((resolve) => resolve('value'));
log('then');
const derived = promise.then((value) => value);
log('catch');
derived.catch(() => {});
log('finally');
derived.finally(() => { log('in finally'); }).then((value) => log(value, derived instanceof Sub));
ticks(7);
