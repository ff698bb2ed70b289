// The constructor's resolve is read once, before the iterable is opened, and called per element.
class Sub extends Promise {
  static get resolve() {
    log('resolve is read');
    return (value) => { log('resolve is called', value); return Promise.resolve(value); };
  }
}
const iterable = { *[Symbol.iterator]() { log('opened'); yield 1; yield 2; log('end'); } };
Sub.all(iterable).then((values) => log(values));
ticks(3);
