// All reactions of a promise are queued when it settles: what they queue runs after all of them.
let settle;
const promise = new Promise((resolve) => { settle = resolve; });
promise.then(() => {
  log('first');
  queueMicrotask(() => log('queued by first'));
  promise.then(() => log('registered by first'));
}).then(() => log('after first'));
promise.then(() => log('second'));
promise.then(() => log('third'));
queueMicrotask(() => log('queued before settling'));
settle();
queueMicrotask(() => log('queued after settling'));
