// An async function that returns a promise of a subclass gives a plain promise that adopted it.
class Sub extends Promise {
  then(...handlers) { log('then is called'); return super.then(...handlers); }
}
const work = async () => Sub.resolve('value');
const promise = work();
log(promise instanceof Sub);
promise.then((value) => log(value));
ticks(4);
