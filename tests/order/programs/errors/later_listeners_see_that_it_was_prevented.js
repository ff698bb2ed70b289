// A listener that prevents the default is seen by those after it, not by those before it.
// engines: browser
addEventListener('error', (event) => log('first', event.defaultPrevented));
addEventListener('error', (event) => {
  event.preventDefault();
  log('second', event.defaultPrevented);
});
addEventListener('error', (event) => log('third', event.defaultPrevented));
setTimeout(() => { throw 'x'; }, 0);
