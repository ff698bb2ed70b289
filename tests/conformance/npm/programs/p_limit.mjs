// p-limit: at most so many at a time, in the order of their calls, and what clearing does.
import pLimit, { limitFunction } from 'p-limit';

const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
const limit = pLimit(2);
let running = 0;
let most = 0;

async function job(name, ms) {
  running++;
  most = Math.max(most, running);
  console.log('begin', name, 'running', running, 'active', limit.activeCount, 'pending', limit.pendingCount);
  await sleep(ms);
  running--;
  console.log('end', name);
  if (name === 'c') throw new Error('c failed');
  return name.toUpperCase();
}

const inputs = [['a', 60], ['b', 20], ['c', 20], ['d', 0], ['e', 40]];
const promises = inputs.map(([name, ms]) => limit(job, name, ms));
console.log('made', limit.activeCount, limit.pendingCount);
queueMicrotask(() => console.log('microtask', limit.activeCount, limit.pendingCount));
Promise.resolve().then(() => console.log('turn 1')).then(() => console.log('turn 2')).then(() => console.log('turn 3'));

const settled = await Promise.allSettled(promises);
for (const { status, value, reason } of settled) console.log(status, value ?? reason.message);
console.log('most', most);

limit.concurrency = 3;
const more = ['x', 'y', 'z', 'w'].map((name, index) => limit(async () => {
  console.log('start', name);
  await null;
  console.log('middle', name);
  return index;
}));
console.log(await Promise.all(more));

console.log(await limit.map(['q', 'r'], async (name, index) => {
  await sleep(10 * (2 - index));
  return `${name}${index}`;
}));

const one = pLimit(1);
one(() => sleep(10, 'kept')).then(console.log);
one(() => console.log('never')).then(() => console.log('never either'));
await null;
one.clearQueue();
console.log('cleared', one.pendingCount);

const limited = limitFunction(async (value) => value * 2, { concurrency: 1 });
console.log(await Promise.all([limited(1), limited(2), limited(3)]));
