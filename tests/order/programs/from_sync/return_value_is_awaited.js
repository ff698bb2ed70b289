// A promise in the result of a sync return() is awaited; a rejected one rejects and closes nothing more.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
class Iterator {
  constructor(value) {
    this.value = value;
  }
  [Symbol.iterator]() {
    return this;
  }
  next() {
    return { value: 1, done: false };
  }
  return(value) {
    log('return', value);
    return { value: this.value, done: false };
  }
}
async function* outer(value) {
  yield* new Iterator(value);
}
const a = outer(Promise.resolve('inside'));
const b = outer(Promise.reject('no'));
a.next();
b.next().then(() => {
  a.return('a').then(...show('a'));
  b.return('b').then(...show('b'));
  ticks(6);
});
