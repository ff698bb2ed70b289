// A script's error is reported before its microtasks, which run like its timers all the same.
// engines: browser
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
setTimeout(() => log('timer'), 0);
ticks(2);
log('script');
throw 'x';
