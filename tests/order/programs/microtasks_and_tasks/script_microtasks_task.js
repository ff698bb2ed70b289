// A script runs to its end, then its microtasks, then the first task.
log('script begins');
setTimeout(() => log('task'), 0);
Promise.resolve().then(() => log('promise job'));
queueMicrotask(() => log('microtask'));
(async () => { log('async function'); await undefined; log('after await'); })();
log('script ends');
