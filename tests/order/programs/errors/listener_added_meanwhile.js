// A listener that a listener adds waits for the next event.
// engines: browser
addEventListener('error', (event) => {
  event.preventDefault();
  log('first', event.error);
  if (event.error === 'x') addEventListener('error', (next) => log('added', next.error));
});
setTimeout(() => { throw 'x'; }, 0);
setTimeout(() => { throw 'y'; }, 0);
