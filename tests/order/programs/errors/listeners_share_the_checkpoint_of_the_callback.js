// Listeners of a callback's error run one after the other, all microtasks after them.
// engines: browser
for (const name of ['first', 'second']) {
  addEventListener('error', (event) => {
    event.preventDefault();
    log(name);
    queueMicrotask(() => log('microtask of', name));
  });
}
setTimeout(() => { queueMicrotask(() => log('microtask of the callback')); throw 'x'; }, 0);
