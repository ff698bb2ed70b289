// return() with a rejected promise that nothing catches rejects in the second turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  yield 1;
  log('not reached');
}
const g = numbers();
g.next().then(() => {
  g.return(Promise.reject('no')).then(...show('return'));
  g.next().then(...show('next'));
  ticks(4);
});
