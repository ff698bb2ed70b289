// A timer set later with an earlier deadline runs first, also when both are due already.
// wait: 120
setTimeout(() => log('set first, due at 60'), 60);
busy(20);
setTimeout(() => log('set later, due at 40'), 20);
busy(60);
