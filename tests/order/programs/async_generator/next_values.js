// What next() passes becomes the value of the yield; that of the first next() is lost.
async function* echo() {
  log('body');
  const first = yield 'a';
  log('first', first);
  const second = yield 'b';
  log('second', second);
}
const g = echo();
g.next('lost').then((r) => log(r.value, r.done));
g.next('one').then((r) => log(r.value, r.done));
g.next('two').then((r) => log(r.value, r.done));
ticks(6);
