// A rejected promise returned inside finally throws there and replaces the first return.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    return 'lost';
  } finally {
    log('finally');
    return Promise.reject('no');
  }
}
numbers().next().then(...show('next'));
ticks(5);
