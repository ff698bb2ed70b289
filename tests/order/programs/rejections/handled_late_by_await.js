// An await that comes after the report handles the rejection like a catch.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
addEventListener('rejectionhandled', (event) => log('handled', event.reason));
const promise = Promise.reject('a');
setTimeout(async () => {
  try { await promise; } catch (reason) { log('caught', reason); }
}, 20);
setTimeout(() => log('end'), 50);
