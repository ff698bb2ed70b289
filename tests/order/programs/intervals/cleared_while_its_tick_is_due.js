// An interval whose tick is due, behind the callback that clears it, does not tick.
// wait: 120
setTimeout(() => { log('clearing'); clearInterval(id); }, 30);
const id = setInterval(() => log('never'), 30);
setTimeout(() => log('end'), 60);
