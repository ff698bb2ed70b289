// A microtask's error is reported at once, before the next microtask.
// engines: browser
addEventListener('error', (event) => {
  event.preventDefault();
  log('error', event.error);
  queueMicrotask(() => log('queued by the listener'));
});
queueMicrotask(() => { queueMicrotask(() => log('queued by the first')); throw 'x'; });
queueMicrotask(() => log('second'));
ticks(3);
