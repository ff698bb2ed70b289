// A delay that is missing, undefined, not a number or negative counts as 0.
[0, -1, NaN, undefined, null, 0.9, -Infinity, false].forEach(
  (delay, index) => setTimeout(() => log(index, delay), delay));
