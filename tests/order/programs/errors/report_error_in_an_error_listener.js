// reportError called by a listener of errors fires nothing; called later it does again.
// engines: browser
addEventListener('error', (event) => {
  event.preventDefault();
  log('error', event.error);
  if (event.error === 'x') {
    reportError('y');
    queueMicrotask(() => reportError('z'));
  }
  log('end of listener');
});
setTimeout(() => { throw 'x'; }, 0);
