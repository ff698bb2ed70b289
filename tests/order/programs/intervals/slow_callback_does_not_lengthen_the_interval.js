// The time that callbacks take does not lengthen the interval, as long as it is less.
// wait: 420
let count = 0;
const id = setInterval(() => {
  log('tick', ++count);
  busy(40);
  if (count === 3) clearInterval(id);
}, 100);
for (const time of [170, 230, 270, 330]) setTimeout(() => log(time), time);
