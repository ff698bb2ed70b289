// Requests whose promises nobody looks at are served in their place like the others.
async function* numbers() {
  log('got', yield 1);
  log('got', yield 2);
  log('got', yield 3);
}
const g = numbers();
g.next('a');
g.next('b');
g.next('c').then((r) => log('third', r.value, r.done));
g.next('d');
ticks(6);
