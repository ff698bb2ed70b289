// The report waits in the queue already when the loop looks for timers that came due meanwhile.
// engines: chromium
// wait: 120
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
setTimeout(() => { log('a'); Promise.reject('in a'); busy(40); }, 1);
setTimeout(() => log('due while a ran'), 20);
