// A timer that came due while a callback kept the thread can be cleared at its end.
// wait: 120
setTimeout(() => { log('a'); busy(40); clearTimeout(second); log('cleared'); }, 10);
const second = setTimeout(() => log('never'), 25);
setTimeout(() => log('c'), 30);
