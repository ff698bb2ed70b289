// Microtasks that take long hold up timers that are due, which then run by deadline.
// wait: 120
setTimeout(() => log('20'), 20);
setTimeout(() => log('10'), 10);
queueMicrotask(() => { busy(25); log('first microtask'); });
queueMicrotask(() => { busy(15); log('second microtask'); setTimeout(() => log('0'), 0); });
