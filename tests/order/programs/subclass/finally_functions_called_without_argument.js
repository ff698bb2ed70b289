// The functions that finally registers may be called without an argument, and pass on undefined.
class Eager extends Promise {
  then(onFulfilled, onRejected) {
    if (this.direct) {
      log('then');
      log('gives a promise', onFulfilled() instanceof Promise);
      return super.then();
    }
    return super.then(onFulfilled, onRejected);
  }
}
const promise = Eager.resolve('value');
promise.direct = true;
promise.finally(() => log('callback'));
ticks(4);
