// Returning a rejected promise, caught nowhere, rejects the request in the second turn and completes the generator.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  return Promise.reject('no');
}
const g = numbers();
g.next().then(...show('first'));
g.next().then(...show('second'));
ticks(4);
