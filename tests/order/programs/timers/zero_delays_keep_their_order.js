// Timers without delay run in the order in which they were set, a task each.
for (const name of ['a', 'b', 'c']) {
  setTimeout(() => {
    log(name);
    Promise.resolve().then(() => log(name, 'microtask')).then(() => log(name, 'second microtask'));
  }, 0);
}
log('script');
