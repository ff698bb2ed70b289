// A zero delay set at the end of a long script runs before a timer that came due in it.
// wait: 120
setTimeout(() => log('due at 20'), 20);
setTimeout(() => log('due at 10'), 10);
busy(40);
setTimeout(() => log('zero'), 0);
setTimeout(() => log('second zero'), 0);
