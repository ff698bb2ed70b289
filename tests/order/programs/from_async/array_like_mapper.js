// A mapper over something with a length and indices adds a turn an element, after the element's own.
const arrayLike = { length: 2, 0: Promise.resolve('a'), 1: 'b' };
function mapper(value, index) {
  log('mapping', value, index);
  return Promise.resolve(value + '!');
}
Array.fromAsync(arrayLike, mapper).then((values) => log('values', ...values));
ticks(7);
