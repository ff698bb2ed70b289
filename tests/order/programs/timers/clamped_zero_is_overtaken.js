// So deep that every delay is at least 4 ms, a delay of 1 and then of 0 keep their order.
// wait: 120
let depth = 0;
const nested = () => setTimeout(() => {
  if (++depth < 7) { nested(); return; }
  log('seventh');
  setTimeout(() => log('9'), 9);
  setTimeout(() => log('5'), 5);
  setTimeout(() => log('1'), 1);
  setTimeout(() => log('0'), 0);
}, 0);
nested();
