// return() at a yield awaits its argument once, whether value or promise, and settles in the second turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  yield 1;
  log('not reached');
}
const a = numbers();
const b = numbers();
a.next();
b.next().then(() => {
  a.return('value').then(...show('value'));
  b.return(Promise.resolve('inside')).then(...show('promise'));
  ticks(4);
});
