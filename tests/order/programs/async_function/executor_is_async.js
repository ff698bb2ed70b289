// What an async executor returns is dropped: only its calls of resolve and reject count.
const promise = new Promise(async (resolve) => {
  log('executor');
  await undefined;
  resolve('value');
  log('resolved');
});
promise.then((value) => log(value));
log('script');
ticks(3);
