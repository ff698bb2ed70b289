// A rejection is reported by a task of its own, queued when the script's microtasks are over.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
Promise.reject('a');
setTimeout(() => log('zero timer'), 0);
ticks(3);
log('script');
