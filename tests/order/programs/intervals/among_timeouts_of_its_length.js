// The first tick of an interval has its place among timeouts of the same length.
// wait: 140
setTimeout(() => log('before'), 30);
let count = 0;
const id = setInterval(() => { log('tick', ++count); if (count === 2) clearInterval(id); }, 30);
setTimeout(() => log('after'), 30);
setTimeout(() => log('in between'), 45);
