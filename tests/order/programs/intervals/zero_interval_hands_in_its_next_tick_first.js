// An interval of 0 hands in its next tick before its callback can set a zero timeout.
// wait: 100
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  if (count === 1) setTimeout(() => log('timeout'), 0);
  if (count === 3) clearInterval(id);
}, 0);
