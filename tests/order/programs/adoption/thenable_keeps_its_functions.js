// The functions that a thenable was given still work long after, once.
let kept;
Promise.resolve({ then(resolve, reject) { kept = { resolve, reject }; } }).then(
  (value) => log('fulfilled', value), () => log('never'));
setTimeout(() => {
  log('timer');
  kept.resolve('kept');
  kept.reject('ignored');
  ticks(2);
}, 5);
ticks(2);
