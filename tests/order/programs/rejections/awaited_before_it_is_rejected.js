// A promise that is rejected while a function awaits it is handled: nothing is reported.
// engines: browser
// wait: 100
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
const { promise, reject } = Promise.withResolvers();
(async () => {
  try { await promise; } catch (reason) { log('caught', reason); }
})();
setTimeout(() => { reject('awaited'); Promise.reject('not awaited'); }, 20);
setTimeout(() => log('end'), 50);
