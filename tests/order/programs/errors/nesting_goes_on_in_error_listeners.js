// A timer set by a listener of a callback's error is nested in that callback's timer.
// engines: browser
// wait: 200
const gaps = [];
const next = () => {
  const before = performance.now();
  setTimeout(() => { gaps.push(performance.now() - before > 2.5 ? 4 : 0); throw 'x'; }, 0);
};
addEventListener('error', (event) => {
  event.preventDefault();
  if (gaps.length < 10) next();
  else log(gaps.join(''));
});
next();
