// An error that escapes a timer's callback is reported before the callback's microtasks.
// engines: browser
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
setTimeout(() => { ticks(2); log('callback'); throw 'x'; }, 0);
setTimeout(() => log('next timer'), 0);
