// Clearing an id that is over, unknown or none does nothing.
const id = setTimeout(() => {
  clearTimeout(id);
  clearTimeout(id);
  clearTimeout(undefined);
  clearInterval();
  clearTimeout(1000000000);
  clearTimeout(0);
  log('fine');
}, 0);
setTimeout(() => { clearTimeout(id); log('still there'); }, 10);
