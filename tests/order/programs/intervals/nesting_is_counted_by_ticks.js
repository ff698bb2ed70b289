// A zero timeout set by the seventh tick of an interval is nested as deep as that tick.
// wait: 300
let count = 0;
const id = setInterval(() => {
  count += 1;
  const before = performance.now();
  if (count === 4 || count === 7) {
    setTimeout(() => log(performance.now() - before > 2.5 ? 'clamped' : 'free'), 0);
  }
  if (count === 7) clearInterval(id);
}, 20);
