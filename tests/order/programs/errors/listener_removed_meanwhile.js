// A listener that an earlier one removes does not run any more, not even for this event.
// engines: browser
const second = () => log('never');
addEventListener('error', (event) => {
  event.preventDefault();
  log('first', event.error);
  removeEventListener('error', second);
});
addEventListener('error', second);
addEventListener('error', (event) => log('third', event.error));
setTimeout(() => { throw 'x'; }, 0);
setTimeout(() => { throw 'y'; }, 0);
