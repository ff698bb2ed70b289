// Ticks that a busy thread missed are not made up for: there is one at once, then the grid.
// wait: 460
let count = 0;
const id = setInterval(() => { log('tick', ++count); if (count === 3) clearInterval(id); }, 50);
setTimeout(() => log('325'), 325);
setTimeout(() => log('375'), 375);
busy(290);
log('script');
