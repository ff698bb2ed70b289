// A timeout of the same length set in a microtask of a tick comes after the next tick.
// wait: 200
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  if (count === 1) Promise.resolve().then(() => setTimeout(() => log('timeout'), 30));
  if (count === 3) clearInterval(id);
}, 30);
