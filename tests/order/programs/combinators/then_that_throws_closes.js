// When an element's then throws, or is missing, the iterator is closed and the combinator rejects.
class Sub extends Promise {
  static resolve(value) { return value; }
}
const iterable = (element) => {
  const iterator = {
    next: () => ({ value: element, done: false }),
    return() { log('closed'); return {}; },
  };
  return { [Symbol.iterator]: () => iterator };
};
Sub.all(iterable({ then() { throw 'from then'; } })).catch((reason) => log('all', reason));
Sub.allSettled(iterable({ get then() { throw 'from getter'; } })).catch((reason) => log('allSettled', reason));
Sub.race(iterable('no then at all')).catch((error) => log('race', error.name));
ticks(2);
