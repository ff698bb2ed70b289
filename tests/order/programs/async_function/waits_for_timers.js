// Awaits of timers go on in the task of the timer, before the next timer's.
// wait: 160
const sleep = (time, value) => new Promise((resolve) => setTimeout(resolve, time, value));
async function work() {
  log(await sleep(40, 'first'));
  log(await sleep(40, 'second'));
}
work();
setTimeout(() => log('at 20'), 20);
setTimeout(() => log('at 60'), 60);
