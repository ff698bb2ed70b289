// A rejection is reported before a timer whose delay is not over.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
setTimeout(() => log('20'), 20);
setTimeout(() => { log('zero'); Promise.reject('b'); setTimeout(() => log('second zero'), 0); }, 0);
Promise.reject('a');
