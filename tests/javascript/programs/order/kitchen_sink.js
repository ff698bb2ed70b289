// Scripts, microtasks, promises, async functions and timers beside each other.
console.log('script begins');
setTimeout(() => {
  console.log('timeout 0');
  Promise.resolve().then(() => console.log('microtask of timeout 0'));
  queueMicrotask(() => console.log('another microtask of timeout 0'));
}, 0);
setTimeout(() => console.log('timeout 10'), 10);
let count = 0;
const interval = setInterval(() => {
  console.log('interval', ++count);
  if (count === 3) clearInterval(interval);
}, 20);
setTimeout(() => console.log('timeout 50'), 50);
queueMicrotask(() => console.log('microtask'));

async function one() {
  console.log('one begins');
  const value = await two();
  console.log('one got', value);
  try {
    await Promise.reject(new Error('no'));
  } catch (error) {
    console.log('one caught', error.message);
  } finally {
    console.log('one finally');
  }
  return 'one ends';
}
async function two() {
  console.log('two begins');
  await null;
  console.log('two goes on');
  return 'two';
}
one().then(console.log);
new Promise((resolve) => {
  console.log('executor');
  resolve();
}).then(() => console.log('then 1')).then(() => console.log('then 2')).then(() => console.log('then 3'));
console.log('script ends');
