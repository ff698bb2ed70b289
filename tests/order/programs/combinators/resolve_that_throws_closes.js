// When the constructor's resolve throws for an element, the iterator is closed, then it rejects.
class Sub extends Promise {
  static resolve(value) {
    log('resolve', value);
    if (value === 2) throw 'from resolve';
    return super.resolve(value);
  }
}
const iterable = (name) => {
  let count = 0;
  const iterator = {
    next() { count += 1; return { value: count, done: false }; },
    return() { log(name, 'closed'); return {}; },
  };
  return { [Symbol.iterator]: () => iterator };
};
Sub.all(iterable('all')).catch((reason) => log('all', reason));
Sub.race(iterable('race')).then((value) => log('race', value), (reason) => log('race', reason));
ticks(3);
