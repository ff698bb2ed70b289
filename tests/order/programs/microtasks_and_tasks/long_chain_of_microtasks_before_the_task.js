// A task waits for all microtasks, also for those that microtasks queue.
setTimeout(() => log('task'), 0);
let left = 500;
const step = () => { if (left-- > 0) queueMicrotask(step); else log('chain is over'); };
step();
ticks(3);
