// Async functions started together take turns, in the order in which they were started.
async function work(name) {
  log(name, 1);
  await undefined;
  log(name, 2);
  await undefined;
  log(name, 3);
}
work('a').then(() => log('a', 'done'));
work('b').then(() => log('b', 'done'));
ticks(4);
