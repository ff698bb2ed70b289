// An async mapper is awaited before the next value is asked for; it is given the index as well.
async function mapper(value, index) {
  log('mapping', value, index);
  await null;
  log('mapped', value, index);
  return value + index;
}
async function* numbers() {
  yield 'a';
  log('asked for the next');
  yield 'b';
}
Array.fromAsync(numbers(), mapper).then((values) => log('values', ...values));
ticks(11);
