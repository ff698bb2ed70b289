// A mapper adds one turn for each value, because what it gives is awaited.
const mapper = (value) => log('mapping', value) ?? value * 10;
Array.fromAsync([1, 2], mapper).then((values) => log('values', ...values));
ticks(9);
