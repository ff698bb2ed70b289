// An error in closing after a mapper has thrown is dropped: what the mapper threw comes out.
// engines: firefox
// V8 calls return() for ever when that rejects here, and the page with it hangs.
const iterator = {
  [Symbol.asyncIterator]() {
    return this;
  },
  next() {
    return { value: 1, done: false };
  },
  return() {
    log('return');
    return Promise.reject('close failed');
  },
};
function mapper() {
  throw 'bad';
}
Array.fromAsync(iterator, mapper).then(null, (e) => log('rejected', e));
ticks(6);
