// An interval is armed again before its callback runs: a timeout of its length comes after it.
// wait: 200
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  if (count === 1) setTimeout(() => log('timeout'), 30);
  if (count === 3) clearInterval(id);
  ticks(1);
}, 30);
