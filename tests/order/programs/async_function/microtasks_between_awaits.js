// Microtasks queued before an await run before the function goes on, later ones after.
async function work() {
  queueMicrotask(() => log('queued before the await'));
  await undefined;
  log('first');
  queueMicrotask(() => log('queued after the await'));
  await undefined;
  log('second');
}
queueMicrotask(() => log('queued by the script, before'));
work();
queueMicrotask(() => log('queued by the script, after'));
ticks(3);
