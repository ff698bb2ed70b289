// An error thrown by the listener is reported at once; the remaining rejections follow.
// engines: browser
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  queueMicrotask(() => log('microtask'));
  throw 'thrown for ' + event.reason;
});
Promise.reject('a');
Promise.reject('b');
