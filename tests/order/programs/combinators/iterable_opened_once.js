// A combinator asks for the iterator once and reads its next once; return is not read at the end.
class Counting {
  count = 0;
  get next() {
    log('next is read');
    return () => {
      this.count += 1;
      log('next is called', this.count);
      return { value: this.count, done: this.count > 2 };
    };
  }
  get return() { log('never'); return undefined; }
}
const iterable = { [Symbol.iterator]() { log('opened'); return new Counting(); } };
Promise.all(iterable).then((values) => log('all', values));
log('script');
ticks(3);
