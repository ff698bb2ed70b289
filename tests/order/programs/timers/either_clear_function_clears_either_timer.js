// clearTimeout clears intervals and clearInterval timeouts: there is one map of ids.
// wait: 120
const interval = setInterval(() => log('never'), 10);
clearTimeout(interval);
const timeout = setTimeout(() => log('never'), 10);
clearInterval(timeout);
setTimeout(() => log('end'), 40);
