// Rejections of two tasks are reported by two tasks, in their order.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  queueMicrotask(() => log('microtask'));
});
setTimeout(() => { log('first timer'); Promise.reject('a'); }, 0);
setTimeout(() => { log('second timer'); Promise.reject('b'); }, 0);
setTimeout(() => log('third timer'), 0);
