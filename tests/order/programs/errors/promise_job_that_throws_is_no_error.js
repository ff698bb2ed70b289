// What a handler or an async function throws rejects a promise and is no error event.
// engines: browser
addEventListener('error', () => log('never'));
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('rejected', event.reason);
});
Promise.resolve().then(() => { throw 'from a handler'; });
(async () => { throw 'from an async function'; })();
new Promise(() => { throw 'from an executor'; });
setTimeout(async () => { throw 'from an async callback'; }, 20);
