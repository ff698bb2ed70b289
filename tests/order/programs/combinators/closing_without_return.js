// An iterator without a return needs no closing; one whose return is no function changes nothing.
class Sub extends Promise {
  static resolve() { throw 'from resolve'; }
}
const iterable = (more) => {
  const iterator = { next: () => ({ value: 1, done: false }), ...more };
  return { [Symbol.iterator]: () => iterator };
};
Sub.all(iterable({})).catch((reason) => log('without', reason));
Sub.all(iterable({ return: 'no function' })).catch((reason) => log('no function', reason));
Sub.all(iterable({ return: () => 'no object' })).catch((reason) => log('no object', reason));
ticks(2);
