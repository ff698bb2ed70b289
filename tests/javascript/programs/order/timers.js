// Timers: equal deadlines, cleared ones, nested ones, arguments and this.
const log = (...values) => console.log(...values);
for (const delay of [20, 10, 20, 10]) setTimeout(log, delay, 'delay', delay);
const cleared = setTimeout(() => log('never'), 10);
setTimeout(() => clearTimeout(cleared), 5);
const victim = setTimeout(() => log('never either'), 30);
setTimeout(() => {
  log('clears its neighbour');
  clearTimeout(victim);
}, 30);
setTimeout(() => {
  log('outer');
  setTimeout(() => log('nested'), 10);
  queueMicrotask(() => log('microtask'));
}, 40);
setTimeout(() => log('at 90'), 90);
setTimeout((a, b) => log(a + b), 120, 1, 2);
let turns = 0;
const id = setInterval((name) => {
  log(name, ++turns);
  if (turns === 2) clearInterval(id);
}, 150, 'interval');
clearTimeout(undefined);
clearTimeout('no such timer');
