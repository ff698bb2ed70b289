// A return() to a generator parked in a block disposes of its resources before it is answered.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
const resource = {
  async [Symbol.asyncDispose]() {
    log('dispose');
    await null;
    log('disposed');
  },
};
async function* numbers() {
  await using held = resource;
  yield 1;
  log('not reached');
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  g.next().then(...show('next'));
  ticks(6);
});
