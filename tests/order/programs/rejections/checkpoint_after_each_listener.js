// Each listener is a script of its own: its microtasks run before the next listener.
// engines: browser
for (const name of ['first', 'second']) {
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    log(name, event.reason);
    Promise.resolve().then(() => log('microtask of', name)).then(() => log('and another'));
  });
}
Promise.reject('a');
Promise.reject('b');
