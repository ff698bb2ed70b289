// An await of a pending promise goes on in its place among that promise's handlers.
const { promise, resolve } = Promise.withResolvers();
promise.then(() => log('handler before'));
(async () => { log('await', await promise); })();
promise.then(() => log('handler after'));
setTimeout(() => { log('timer'); resolve('value'); ticks(2); }, 5);
ticks(2);
