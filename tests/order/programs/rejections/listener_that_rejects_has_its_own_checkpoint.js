// A listener that rejects a promise and queues no microtask still gets a checkpoint: the report is queued before what the next listener sets.
// engines: browser
let first = true;
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('A', event.reason);
  if (first) {
    first = false;
    Promise.reject(2);
  }
});
addEventListener('unhandledrejection', (event) => {
  log('B', event.reason);
  if (event.reason === 1) setTimeout(() => log('timer'), 0);
});
Promise.reject(1);
