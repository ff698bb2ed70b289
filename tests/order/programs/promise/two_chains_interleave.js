// Two chains of handlers take turns with each other, one link each per turn.
const chain = (name) => {
  let promise = Promise.resolve();
  for (const step of [1, 2, 3]) promise = promise.then(() => log(name, step));
  return promise;
};
chain('a').then(() => log('a is over'));
chain('b').then(() => log('b is over'));
ticks(4);
