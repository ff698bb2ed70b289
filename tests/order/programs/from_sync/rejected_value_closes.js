// A rejected value closes the sync iterator, with no argument, in the turn of the rejection; the loop sees it one later.
const iterator = {
  [Symbol.iterator]() {
    return this;
  },
  next() {
    return { value: Promise.reject('no'), done: false };
  },
  return(...args) {
    log('return', args.length);
    return {};
  },
};
async function loop() {
  for await (const value of iterator) log('not reached', value);
}
loop().catch((e) => log('rejected', e));
ticks(5);
