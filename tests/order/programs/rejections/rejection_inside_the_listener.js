// A rejection made by a listener is reported by a later task, after the others of this one.
// engines: browser
let count = 0;
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  if (++count <= 2) Promise.reject('made by ' + event.reason);
  queueMicrotask(() => log('microtask'));
});
Promise.reject('a');
Promise.reject('b');
