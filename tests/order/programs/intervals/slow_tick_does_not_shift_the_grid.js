// After a slow tick an interval goes back to the multiples of its length.
// wait: 560
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  if (count === 1) busy(150);
  if (count === 4) clearInterval(id);
}, 100);
setTimeout(() => log('325'), 325);
setTimeout(() => log('425'), 425);
