// A mapper that throws over a sync generator closes it through the wrapper.
function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
  }
}
function mapper() {
  throw 'bad';
}
Array.fromAsync(numbers(), mapper).then(null, (e) => log('rejected', e));
ticks(7);
