// A zero delay hands in its task at once, before a timer that came due while the callback ran.
// wait: 120
setTimeout(() => {
  log('a');
  busy(40);
  setTimeout(() => log('zero set in a'), 0);
}, 1);
setTimeout(() => log('due while a ran'), 20);
