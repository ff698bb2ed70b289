// catch and finally call the receiver's own then, with what they were given or with functions.
class Sub extends Promise {
  then(...handlers) {
    log('then', handlers.map((handler) => typeof handler));
    return super.then(...handlers);
  }
}
const promise = Sub.resolve('value');
promise.catch(() => {});
promise.catch('no function');
promise.finally(() => {});
promise.finally('no function');
ticks(2);
