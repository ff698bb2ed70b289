// A promise that adopted a pending one reacts one turn after the other's own handlers.
const { promise: inner, resolve } = Promise.withResolvers();
const outer = new Promise((settle) => settle(inner));
outer.then((value) => log('outer', value));
inner.then((value) => log('registered in the script', value));
Promise.resolve().then(() => {}).then(() => {
  resolve('value');
  inner.then((value) => log('registered after settling', value));
});
ticks(6);
