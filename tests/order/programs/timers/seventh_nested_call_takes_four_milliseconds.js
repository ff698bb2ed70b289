// Of nested zero delays the first six are free; from the seventh on each takes 4 ms.
// wait: 200
let before = performance.now();
const gaps = [];
const nested = (depth) => setTimeout(() => {
  const now = performance.now();
  gaps.push(now - before > 2.5 ? 4 : 0);
  before = now;
  if (depth < 11) nested(depth + 1);
  else log(gaps.join(''));
}, 0);
nested(1);
