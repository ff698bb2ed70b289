// Each timer's microtasks run before the next timer, though both are due.
for (const name of ['first', 'second']) {
  setTimeout(() => {
    log(name);
    Promise.resolve().then(() => log(name, 'turn 1')).then(() => log(name, 'turn 2'));
  }, 0);
}
log('script');
