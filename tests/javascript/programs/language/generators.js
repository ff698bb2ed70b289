// Generators: what goes in and out, delegation, closing, and iterators made by hand.
const log = (...values) => console.log(...values);
function* counter(limit) {
  let sent;
  try {
    for (let i = 0; i < limit; i++) {
      sent = yield i;
      if (sent) log('sent', sent);
    }
    return 'done';
  } catch (error) {
    log('caught', error);
    yield 'recovered';
  } finally {
    log('closing');
    if (sent === 'stay') yield 'staying';
  }
}
const show = ({ value, done }) => `${value}/${done}`;
let it = counter(2);
log(show(it.next('lost')), show(it.next('a')), show(it.next()), show(it.next()));
it = counter(9);
log(show(it.next()), show(it.throw('oops')), show(it.next()));
it = counter(9);
log(show(it.next()), show(it.next('stay')), show(it.return('early')), show(it.next()), show(it.return('again')));
log([...counter(3)].join(), Math.max(...counter(4)));
const [first, second] = counter(5);
log(first, second);
for (const value of counter(5)) if (value === 1) break;

function* delegating() {
  const result = yield* counter(1);
  log('result', result);
  return yield* { [Symbol.iterator]: () => ({ next: (value) => ({ value: `by hand ${value}`, done: value === 'stop' }) }) };
}
it = delegating();
log(show(it.next()), show(it.next()), show(it.next('go')), show(it.next('stop')));
it = delegating();
it.next();
log(show(it.return('out')));

class Tree {
  constructor(value, left, right) { Object.assign(this, { value, left, right }); }
  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
log([...new Tree(2, new Tree(1), new Tree(4, new Tree(3)))].join());
const lazy = (function* () { let n = 1; for (;;) yield n++; })();
log(lazy.filter((n) => n % 2).map((n) => n * n).drop(1).take(4).toArray().join());
function* parameters(a = log('evaluated at the call'), b = yieldless) { yield a; }
try { parameters(); } catch (error) { log(error.name); }
const method = { *named(x) { yield x; yield this === method; } };
log([...method.named(1)].join(), method.named.name, Object.prototype.toString.call(counter), String(lazy));
try { it = (function* () { it.next(); yield 1; })(); it.next(); } catch (error) { log(error.name); }
