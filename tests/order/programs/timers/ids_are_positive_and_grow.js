// Ids are positive numbers, growing by one, whatever kind of timer and whatever was cleared.
// engines: browser
const a = setTimeout(() => {}, 1);
const b = setInterval(() => {}, 1000);
clearInterval(b);
const c = setTimeout(() => {}, 0);
log(typeof a, a > 0, b - a, c - b);
setTimeout(() => {
  const d = setTimeout(() => log('end'), 0);
  log(d > c);
}, 20);
