// An error takes nothing with it: timers that are due run, each error is reported in its place.
// engines: browser
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
for (const name of ['a', 'b', 'c']) {
  setTimeout(() => {
    log(name);
    Promise.resolve().then(() => log(name, 'microtask'));
    throw name;
  }, 1);
}
busy(10);
