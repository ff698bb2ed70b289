// A microtask that throws takes nothing with it: all others run in their order.
Promise.resolve().then(() => log('before'));
queueMicrotask(() => { log('throws'); throw 'reported'; });
Promise.resolve().then(() => log('after')).then(() => log('end'));
queueMicrotask(() => log('microtask after'));
