// A combinator of a subclass constructs its promise first, then resolves each element by the class.
class Sub extends Promise {
  constructor(executor) { log('constructed'); super(executor); }
  static resolve(value) { log('resolve', value); return super.resolve(value); }
}
const all = Sub.all(['a', 'b']);
log(all instanceof Sub);
all.then((values) => log(values));
ticks(3);
