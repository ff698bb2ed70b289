// onerror has the place where it was first set; by returning true it prevents the default.
// engines: browser
addEventListener('error', (event) => log('before', event.defaultPrevented));
onerror = (message, file, line, column, error) => { log('never', error); return false; };
addEventListener('error', (event) => log('after', event.error, event.defaultPrevented));
onerror = (message, file, line, column, error) => { log('onerror', error); return true; };
setTimeout(() => { throw 'x'; }, 0);
