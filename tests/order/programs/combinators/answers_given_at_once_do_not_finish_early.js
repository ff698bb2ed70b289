// An element whose then answers at once cannot finish the combinator before all are asked.
class Sub extends Promise {
  static resolve(value) {
    return { then(resolve) { log('answering', value); resolve(value); } };
  }
}
Sub.all(['a', 'b', 'c']).then((values) => log('all', values));
Sub.allSettled(['a']).then((all) => log('allSettled', all.length));
log('script');
ticks(2);
