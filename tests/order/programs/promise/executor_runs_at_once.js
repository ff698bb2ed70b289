// An executor runs at once, what it returns is ignored, and reactions wait for the next turn.
log('before');
const promise = new Promise((resolve) => {
  log('executor');
  resolve('value');
  log('still in the executor');
  return 'ignored';
});
promise.then((value) => log('reaction', value));
ticks(2);
log('end of script');
