// A mapper that throws closes the iterator, and the close is awaited before the rejection.
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
function mapper(value) {
  log('mapping', value);
  throw 'bad';
}
Array.fromAsync(numbers(), mapper).then(null, (e) => log('rejected', e));
ticks(8);
