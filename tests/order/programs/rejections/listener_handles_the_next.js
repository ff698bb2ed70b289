// A rejection that the listener of an earlier one handles is not reported.
// engines: browser
const promises = [];
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason);
  promises[1].catch((reason) => log('caught', reason));
});
addEventListener('rejectionhandled', () => log('never'));
for (const name of ['a', 'b', 'c']) promises.push(Promise.reject(name));
setTimeout(() => log('end'), 20);
