// Of two timers that are due together the first can still clear the second.
setTimeout(() => { log('a'); clearTimeout(second); ticks(2); }, 10);
const second = setTimeout(() => log('never'), 10);
setTimeout(() => log('c'), 10);
