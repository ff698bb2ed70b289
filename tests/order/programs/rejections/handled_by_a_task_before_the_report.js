// A handler attached by a task that comes before the report is in time: no event at all.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
addEventListener('rejectionhandled', (event) => log('handled', event.reason));
const promise = Promise.reject('a');
setTimeout(() => { log('zero timer'); promise.catch((reason) => log('caught', reason)); }, 0);
Promise.reject('b');
setTimeout(() => log('end'), 20);
