// Two intervals of one length keep their order, microtasks in between.
// wait: 160
let count = 0;
const a = setInterval(() => { log('a'); ticks(2); }, 30);
const b = setInterval(() => {
  log('b');
  if (++count === 3) { clearInterval(a); clearInterval(b); }
}, 30);
