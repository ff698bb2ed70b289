// An object whose Symbol.asyncIterator is null is iterated by its Symbol.iterator.
const iterable = {
  [Symbol.asyncIterator]: null,
  [Symbol.iterator]() { log('sync'); return [Promise.resolve('a'), 'b'][Symbol.iterator](); },
};
async function main() {
  for await (const value of iterable) log(value);
}
main().then(() => log('end'));
ticks(9);
