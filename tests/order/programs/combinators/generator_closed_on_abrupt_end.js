// A generator given to a combinator is closed when an element fails, so its finally runs at once.
class Sub extends Promise {
  static resolve(value) {
    if (value === 'second') throw 'from resolve';
    return super.resolve(value);
  }
}
function* generate() {
  try {
    log('start');
    yield 'first';
    yield 'second';
    log('never');
  } finally {
    log('finally');
  }
}
Sub.all(generate()).catch((reason) => log('all', reason));
log('script');
ticks(2);
