// reportError in a microtask runs the listeners there and then, between two microtasks.
// engines: browser
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
Promise.resolve().then(() => {
  log('one');
  reportError('x');
  log('two');
}).then(() => log('three'));
ticks(3);
