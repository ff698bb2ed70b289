// Of timers with one deadline the one set first runs first, in a microtask or not.
setTimeout(() => log('a'), 20);
Promise.resolve().then(() => setTimeout(() => log('d'), 20));
setTimeout(() => { log('b'); ticks(2); }, 20);
setTimeout(() => log('c'), 20);
