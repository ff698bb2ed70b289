// A finally handler gets no argument, and the value it returns is dropped.
Promise.resolve('value')
  .finally((...given) => { log('given', given.length); return 'dropped'; })
  .then((value) => log(value));
Promise.reject('reason')
  .finally((...given) => { log('given', given.length); return 'dropped'; })
  .then(() => log('never'), (reason) => log(reason));
ticks(5);
