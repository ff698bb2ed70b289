// Timers set in a task that is no timer's, such as one that reports a rejection, begin anew.
// engines: browser
// wait: 200
const gaps = [];
let before;
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  before = performance.now();
  setTimeout(() => {
    gaps.push(performance.now() - before > 2.5 ? 4 : 0);
    if (gaps.length < 10) Promise.reject();
    else log(gaps.join(''));
  }, 0);
});
Promise.reject();
