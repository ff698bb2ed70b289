// Two timers that are due together have all microtasks of the first between them.
setTimeout(() => { log('a'); ticks(4); }, 1);
setTimeout(() => { log('b'); queueMicrotask(() => log('b microtask')); }, 1);
setTimeout(() => log('c'), 1);
busy(10);
