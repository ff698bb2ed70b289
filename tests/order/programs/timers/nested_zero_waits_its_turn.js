// A timer set in a timer runs after those that were set before it.
setTimeout(() => {
  log('a');
  setTimeout(() => log('set in a'), 0);
  Promise.resolve().then(() => setTimeout(() => log('set in a microtask of a'), 0));
}, 0);
setTimeout(() => { log('b'); setTimeout(() => log('set in b'), 0); }, 0);
setTimeout(() => log('c'), 0);
