// `yield await p` awaits twice: once for the await and once for the yield.
async function* numbers() {
  yield await Promise.resolve(1);
  yield await Promise.resolve(2);
}
const g = numbers();
g.next().then((r) => log('first', r.value, r.done));
g.next().then((r) => log('second', r.value, r.done));
g.next().then((r) => log('third', r.value, r.done));
ticks(8);
