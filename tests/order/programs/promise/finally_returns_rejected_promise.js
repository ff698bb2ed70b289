// A rejected promise that a finally handler returns takes the place of value or reason.
Promise.resolve('value').finally(() => Promise.reject('over value')).then(
  () => log('never'), (reason) => log(reason));
Promise.reject('reason').finally(() => Promise.reject('over reason')).then(
  () => log('never'), (reason) => log(reason));
ticks(6);
