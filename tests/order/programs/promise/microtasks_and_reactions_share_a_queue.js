// Microtasks of queueMicrotask and reactions stand in one queue, first come first served.
queueMicrotask(() => log('microtask 1'));
Promise.resolve().then(() => log('reaction 1'));
queueMicrotask(() => {
  log('microtask 2');
  Promise.resolve().then(() => log('reaction in microtask 2'));
  queueMicrotask(() => log('microtask in microtask 2'));
});
Promise.resolve().then(() => {
  log('reaction 2');
  queueMicrotask(() => log('microtask in reaction 2'));
}).then(() => log('after reaction 2'));
log('script');
