// A timer that is due takes its place when a turn begins: the zero delay that this turn sets runs after it.
setTimeout(() => {
  log('first zero');
  setTimeout(() => log('zero set by it'), 0);
}, 0);
setTimeout(() => log('due since the script'), 5);
busy(15);
