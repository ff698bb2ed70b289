// All rejections of one checkpoint are reported by one task: no zero timer comes between.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  setTimeout(() => log('timer set at', event.reason), 0);
});
Promise.reject('a');
Promise.resolve().then(() => { throw 'b'; });
Promise.reject('c');
