// A listener that a microtask of an earlier one removes does not run.
// engines: browser
const second = (event) => log('second', event.reason);
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('first', event.reason);
  if (event.reason === 'b') queueMicrotask(() => removeEventListener('unhandledrejection', second));
});
addEventListener('unhandledrejection', second);
addEventListener('unhandledrejection', (event) => log('third', event.reason));
for (const name of ['a', 'b', 'c']) Promise.reject(name);
