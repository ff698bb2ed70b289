// A catch that throws handles one rejection and makes another.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
Promise.reject('a').catch((reason) => { throw 'instead of ' + reason; });
Promise.reject('b').catch(() => Promise.reject('returned'));
setTimeout(() => log('end'), 20);
