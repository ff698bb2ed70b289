// Every static makes a promise of the class it was called on.
class Sub extends Promise {
  constructor(executor) { super(executor); log('constructed'); }
}
log(Sub.resolve('a') instanceof Sub);
const rejected = Sub.reject('b');
log(rejected instanceof Sub);
rejected.catch((reason) => log('caught', reason));
const { promise, resolve } = Sub.withResolvers();
log(promise instanceof Sub);
resolve('c');
log(Sub.try(() => 'd') instanceof Sub);
log(Sub.any(['e']) instanceof Sub, Sub.allSettled([]) instanceof Sub);
ticks(2);
