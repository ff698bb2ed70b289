// all gives the values in the order of the elements, whatever the order of settling.
const first = Promise.withResolvers(), second = Promise.withResolvers();
Promise.all([first.promise, 'plain', second.promise]).then((values) => log(values));
Promise.resolve().then(() => { log('second'); second.resolve('b'); })
  .then(() => {}).then(() => { log('first'); first.resolve('a'); });
ticks(6);
