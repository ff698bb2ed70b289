// A promise that adopted a rejected one is rejected two turns later, with the same reason.
const inner = Promise.reject('reason');
new Promise((resolve) => resolve(inner)).then(
  () => log('never'), (reason) => log('outer', reason));
inner.catch((reason) => log('inner', reason));
ticks(5);
