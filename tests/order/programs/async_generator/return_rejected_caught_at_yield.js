// return() with a rejected promise becomes a throw at the yield, which a try round the yield can catch.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
const g = numbers();
g.next().then(() => {
  g.return(Promise.reject('no')).then(...show('return'));
  g.next().then(...show('next'));
  ticks(5);
});
