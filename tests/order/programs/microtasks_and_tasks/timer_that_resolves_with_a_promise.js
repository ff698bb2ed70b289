// A promise resolved by a timer with another promise takes its two turns before the next timer.
setTimeout(() => {
  new Promise((resolve) => resolve(Promise.resolve('adopted'))).then((value) => log(value));
  ticks(4);
}, 10);
setTimeout(() => log('next timer'), 10);
