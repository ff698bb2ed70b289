// All microtasks, also those that microtasks add, run before the next task.
setTimeout(() => log('timer 1'), 0);
Promise.resolve().then(() => {
  log('reaction 1');
  setTimeout(() => log('timer 2'), 0);
}).then(() => log('reaction 2')).then(() => log('reaction 3'));
ticks(5);
log('script');
