// A handler attached by any microtask of the same checkpoint is in time.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
const first = Promise.reject('a');
queueMicrotask(() => first.catch((reason) => log('caught', reason)));
const second = Promise.reject('b');
(async () => {
  for (let turn = 0; turn < 40; turn++) await undefined;
  second.catch((reason) => log('caught', reason));
})();
Promise.reject('c');
setTimeout(() => log('end'), 20);
