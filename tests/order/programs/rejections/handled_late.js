// A handler attached after the report is told by a task: rejectionhandled.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
addEventListener('rejectionhandled', (event) => {
  log('handled', event.reason, event.promise === promise);
});
const promise = Promise.reject('a');
setTimeout(() => {
  log('timer');
  promise.catch((reason) => log('caught', reason));
  promise.catch((reason) => log('caught again', reason));
  ticks(3);
}, 20);
setTimeout(() => log('end'), 50);
