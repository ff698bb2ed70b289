// p-queue: priorities, pausing, events, and a queue that tells when it is idle.
import PQueue from 'p-queue';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const queue = new PQueue({ concurrency: 1, autoStart: false });
const events = ['active', 'next', 'idle', 'empty', 'add', 'completed', 'error'];
for (const name of events)
  queue.on(name, (value) => console.log(`  [${name}]`, value instanceof Error ? value.message : value, 'size', queue.size, 'pending', queue.pending));

const task = (name, ms, fails = false) => async () => {
  console.log('run', name);
  await sleep(ms);
  if (fails) throw new Error(`${name} failed`);
  return name;
};

const low = queue.add(task('low', 10), { priority: -1 });
const first = queue.add(task('first', 10));
const high = queue.add(task('high', 10), { priority: 5 });
const bad = queue.add(task('bad', 10, true), { priority: 5 });
const second = queue.add(task('second', 10));
console.log('paused', queue.isPaused, queue.size);

bad.catch((error) => console.log('caught', error.message));
for (const promise of [low, first, high, second]) promise.then((value) => console.log('done', value));
queue.start();
console.log('started', queue.size, queue.pending);
await queue.onEmpty();
console.log('empty', queue.size, queue.pending);
await queue.onIdle();
console.log('idle', queue.size, queue.pending);

for (const name of events) queue.removeAllListeners(name);
queue.concurrency = 2;
const results = await queue.addAll([1, 2, 3, 4].map((number) => async () => {
  console.log('work', number);
  await sleep(10 * number);
  return number * number;
}));
console.log(results.join());

const controller = new AbortController();
const aborted = queue.add(({ signal }) => new Promise((resolve, reject) => {
  signal.addEventListener('abort', () => reject(signal.reason));
}), { signal: controller.signal });
setTimeout(() => controller.abort(new Error('enough')), 10);
await aborted.catch((error) => console.log('aborted', error.message));
await queue.onIdle();
console.log('end');
