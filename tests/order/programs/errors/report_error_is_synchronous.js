// reportError fires its event and comes back before anything else runs.
// engines: browser
addEventListener('error', (event) => {
  event.preventDefault();
  log('error', event.error);
  queueMicrotask(() => log('microtask of the listener'));
});
log('before');
queueMicrotask(() => log('microtask of the script'));
reportError('x');
log('after');
