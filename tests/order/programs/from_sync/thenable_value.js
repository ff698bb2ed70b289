// A thenable from a sync iterable is adopted by the wrapper, which costs one turn more than a promise.
const thenable = {
  then(resolve) {
    log('then');
    resolve('inside');
  },
};
async function loop(name, values) {
  for await (const value of values) log(name, value);
}
loop('thenable', [thenable]).then(() => log('thenable ends'));
loop('promise', [Promise.resolve('inside')]).then(() => log('promise ends'));
ticks(7);
