// Combinators call the then of each element at once.
class Sub extends Promise {
  constructor(executor, name) { super(executor); this.name = name; }
  then(...handlers) { log('then of', this.name); return super.then(...handlers); }
}
const make = (name) => new Sub((resolve) => resolve(name), name);
const first = make('first'), second = make('second');
Sub.all([first, second]).then((values) => log('all', values));
Sub.race([first, second]).then((value) => log('race', value));
log('script');
ticks(3);
