// Several promises that adopted the same one settle together, in the order of adoption.
const { promise: inner, resolve } = Promise.withResolvers();
for (const name of ['a', 'b', 'c']) {
  new Promise((settle) => settle(inner)).then((value) => log(name, value));
}
inner.then((value) => log('inner', value));
queueMicrotask(() => queueMicrotask(() => resolve('value')));
ticks(5);
