// A promise that has adopted a pending one can be settled by that one only.
const inner = Promise.withResolvers();
const outer = Promise.withResolvers();
outer.promise.then((value) => log('fulfilled', value), () => log('never'));
outer.resolve(inner.promise);
outer.reject('ignored');
Promise.resolve().then(() => {
  log('trying again');
  outer.resolve('ignored');
  inner.resolve('from inner');
});
ticks(4);
