// A finally runs one turn after the return() request, because the request's value is awaited first.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  log('asked');
  ticks(4);
});
