// Rejections are reported in the order in which the promises were rejected, not made.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
});
const { reject } = Promise.withResolvers();
Promise.resolve().then(() => { throw 'by a microtask'; });
Promise.reject('made later');
reject('made first');
(async () => { await undefined; throw 'by an async function'; })();
log('script');
