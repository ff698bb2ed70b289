// Of two timers that resolve one promise the first wins, though its reactions run in between.
const { promise, resolve } = Promise.withResolvers();
promise.then((value) => log('value', value));
for (const name of ['a', 'b']) setTimeout(() => { log(name); resolve(name); ticks(1); }, 10);
