// Promise.race settles with the timer that is due first; the loser runs all the same.
// wait: 120
const after = (ms, name) => new Promise((resolve) => {
  setTimeout(() => { log(name); resolve(name); }, ms);
});
Promise.race([after(40, 'slow'), after(20, 'fast'), new Promise(() => {})]).then((value) => {
  log('race is over', value);
  ticks(2);
});
