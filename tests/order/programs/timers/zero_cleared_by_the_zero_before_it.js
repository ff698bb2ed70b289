// A zero delay whose task waits already can still be cleared.
setTimeout(() => { log('a'); clearTimeout(second); }, 0);
const second = setTimeout(() => log('never'), 0);
setTimeout(() => { log('c'); clearTimeout(fourth); setTimeout(() => log('end'), 0); }, 0);
const fourth = setTimeout(() => log('never'), 0);
