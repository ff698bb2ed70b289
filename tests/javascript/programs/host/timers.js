const log = console.log;
setTimeout((...values) => log('timeout', values), 160, 1, 'two', { three: 3 });
const id = setTimeout(() => log('never'), 5);
clearTimeout(id);
clearTimeout(undefined);
clearTimeout(null);
clearTimeout(12345);
clearInterval();
let count = 0;
const interval = setInterval((label) => { log(label, ++count); if (count === 3) clearInterval(interval); }, 2, 'interval');
setTimeout(() => setImmediate((a, b) => log('immediate', a, b), 1, 2), 130);
const immediate = setImmediate(() => log('never'));
clearImmediate(immediate);
queueMicrotask(() => log('microtask'));
queueMicrotask(() => { queueMicrotask(() => log('nested microtask')); log('outer microtask'); });
Promise.resolve().then(() => log('promise'));
setTimeout(() => log('string delay'), '190');
setTimeout(() => log('no delay'));
setTimeout(() => log('negative delay'), -5);
setTimeout(() => log('object delay'), { valueOf() { return 220; } });
for (const bad of [() => setTimeout(), () => setInterval(5), () => queueMicrotask({}), () => setImmediate('x')]) {
  try { bad(); log('no error'); } catch (error) { log(error.name); }
}
log(performance.now() >= 0, typeof performance.now(), performance.timeOrigin > 0);
log('synchronous');
setTimeout(async () => {
  log('async callback');
  await null;
  log('after await');
  await new Promise((resolve) => setTimeout(resolve, 5));
  log('after timer');
}, 250);
