// A timer that is cleared and set again with the same delay loses its place.
// wait: 120
let timer = setTimeout(() => log('never'), 30);
setTimeout(() => log('a'), 30);
clearTimeout(timer);
timer = setTimeout(() => log('b'), 30);
setTimeout(() => log('c'), 30);
