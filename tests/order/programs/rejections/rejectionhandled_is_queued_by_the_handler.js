// rejectionhandled is queued when the handler is attached, behind zero timers set before.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
addEventListener('rejectionhandled', (event) => log('handled', event.reason));
const promise = Promise.reject('a');
setTimeout(() => {
  setTimeout(() => log('set before'), 0);
  promise.catch((reason) => log('caught', reason));
  setTimeout(() => log('set after'), 20);
}, 20);
