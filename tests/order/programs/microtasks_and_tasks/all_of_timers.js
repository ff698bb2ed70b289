// Promise.all over timers keeps the order of its input and settles after the last timer.
// wait: 120
const after = (ms, name) => new Promise((resolve) => {
  setTimeout(() => { log(name); resolve(name); }, ms);
});
Promise.all([after(40, 'last'), 'now', after(20, 'first')]).then((values) => log('all', values));
setTimeout(() => log('next timer'), 40);
