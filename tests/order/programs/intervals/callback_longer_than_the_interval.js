// A callback that takes longer than its interval leaves room for other timers in between.
// wait: 460
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  busy(100);
  if (count === 3) clearInterval(id);
}, 40);
setTimeout(() => log('60'), 60);
setTimeout(() => log('210'), 210);
