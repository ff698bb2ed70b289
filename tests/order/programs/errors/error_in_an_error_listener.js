// An error thrown by a listener of errors fires no second event, and the next listener runs.
// engines: browser
let count = 0;
addEventListener('error', (event) => { event.preventDefault(); log('first', ++count); throw 'y'; });
addEventListener('error', (event) => log('second', event.error));
setTimeout(() => { throw 'x'; }, 0);
setTimeout(() => log('next timer'), 0);
