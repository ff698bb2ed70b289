// A promise settled inside a handler queues its reactions behind the jobs already there.
const { promise, resolve } = Promise.withResolvers();
promise.then((value) => log('reaction', value));
Promise.resolve().then(() => {
  log('settling');
  resolve('from handler');
  log('settled');
}).then(() => log('after the handler'));
Promise.resolve().then(() => log('a job already queued'));
ticks(3);
