// Something with a length and indices alone is walked by index: one turn an element, its promises awaited.
const arrayLike = { length: 3, 0: 'a', 1: Promise.resolve('b'), 2: 'c' };
Array.fromAsync(arrayLike).then((values) => log('values', ...values));
ticks(6);
