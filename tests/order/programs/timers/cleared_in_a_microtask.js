// A microtask of the first of two due timers can clear the second.
setTimeout(() => { log('a'); Promise.resolve().then(() => clearTimeout(second)); }, 1);
const second = setTimeout(() => log('never'), 1);
setTimeout(() => log('c'), 1);
busy(10);
