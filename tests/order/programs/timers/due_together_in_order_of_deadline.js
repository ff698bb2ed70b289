// Timers that came due while a script kept the thread run in the order of their deadlines.
// wait: 120
setTimeout(() => log('30'), 30);
setTimeout(() => { log('10'); ticks(3); }, 10);
setTimeout(() => log('20'), 20);
Promise.resolve().then(() => log('microtask'));
busy(50);
log('script');
