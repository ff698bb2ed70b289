// A rejected promise in a sync iterable closes its iterator and rejects; what follows is never asked for.
function* numbers() {
  try {
    yield 1;
    yield Promise.reject('no');
    log('not reached');
  } finally {
    log('finally');
  }
}
Array.fromAsync(numbers()).then(null, (e) => log('rejected', e));
ticks(8);
