// A handler attached by the listener that was told, or by its microtask, needs no second event.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  const handle = () => event.promise.catch((reason) => log('caught', reason));
  if (event.reason === 'a') handle();
  else queueMicrotask(handle);
});
addEventListener('rejectionhandled', () => log('never'));
Promise.reject('a');
Promise.reject('b');
setTimeout(() => log('end'), 20);
