// A rejected promise returned inside catch throws there: the same catch does not see it, the finally runs after.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    throw 'first';
  } catch (e) {
    log('caught', e);
    return Promise.reject('second');
  } finally {
    log('finally');
  }
}
numbers().next().then(...show('next'));
ticks(4);
