// What an overridden then returns is what catch and finally return.
class Sub extends Promise {
  then() { return 'anything'; }
}
const promise = Sub.resolve('value');
log(promise.catch(() => {}), promise.finally(() => {}));
ticks(1);
