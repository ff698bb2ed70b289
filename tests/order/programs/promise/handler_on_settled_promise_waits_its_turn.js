// A handler given to a settled promise runs after the jobs that are already queued.
const settled = Promise.resolve('value');
queueMicrotask(() => {
  log('job 1');
  settled.then((value) => log('late handler', value));
  log('end of job 1');
});
queueMicrotask(() => log('job 2'));
ticks(3);
