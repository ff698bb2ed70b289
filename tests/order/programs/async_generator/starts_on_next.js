// Calling the function runs nothing; next() runs the body, at once, as far as its first await.
async function* numbers(start) {
  log('body', start);
  await null;
  log('resumed');
  yield start;
}
log('calling');
const g = numbers(7);
log('called');
g.next().then((r) => log('next', r.value, r.done));
log('asked');
ticks(5);
