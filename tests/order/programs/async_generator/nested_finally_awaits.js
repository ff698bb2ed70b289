// A return() walks out through two finally blocks, waiting in each.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    try {
      yield 1;
    } finally {
      log('inner', await 'a');
    }
  } finally {
    log('outer', await 'b');
  }
}
const g = numbers();
g.next().then(() => {
  g.return('value').then(...show('return'));
  ticks(6);
});
