// Of a chain without a catch only the last promise is reported; each link handles its source.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log(event.reason, event.promise === first, event.promise === last);
});
const first = Promise.reject('a');
const last = first.then(() => {}).then(() => {}).finally(() => log('finally'));
ticks(5);
