// What return throws while an iterator is closed for a throw is dropped; the first throw wins.
class Sub extends Promise {
  static resolve() { throw 'from resolve'; }
}
const iterator = {
  next: () => ({ value: 1, done: false }),
  return() { log('closing'); throw 'from return'; },
};
Sub.all({ [Symbol.iterator]: () => iterator }).catch((reason) => log(reason));
Sub.any({ [Symbol.iterator]: () => iterator }).catch((reason) => log(reason));
ticks(2);
