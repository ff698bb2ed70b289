// Whatever microtask sets it, a timer comes behind those set before it, and in no case sooner.
setTimeout(() => log('set by the script'), 0);
Promise.resolve().then(() => {
  setTimeout(() => log('set by a microtask'), 0);
}).then(() => {
  setTimeout(() => log('set by the next microtask'), 0);
  log('microtasks are over');
});
queueMicrotask(() => setTimeout(() => log('set by a microtask queued second'), 0));
