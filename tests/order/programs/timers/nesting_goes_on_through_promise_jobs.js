// A timer set in a microtask of a timer's callback is nested in that timer.
// wait: 200
(async () => {
  const gaps = [];
  let before = performance.now();
  for (let count = 0; count < 10; count++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = performance.now();
    gaps.push(now - before > 2.5 ? 4 : 0);
    before = now;
  }
  log(gaps.join(''));
})();
