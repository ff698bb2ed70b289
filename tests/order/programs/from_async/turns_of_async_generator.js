// Array.fromAsync of an async generator takes two turns for each yield and one for its end.
async function* numbers() {
  yield 1;
  log('past one');
  yield Promise.resolve(2);
  log('past two');
}
Array.fromAsync(numbers()).then((values) => log('values', ...values));
ticks(8);
