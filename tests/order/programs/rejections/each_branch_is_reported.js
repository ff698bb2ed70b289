// Of a promise with two chains each chain without a catch is reported.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log(event.reason, branches.indexOf(event.promise));
});
const promise = Promise.reject('a');
const branches = [
  promise.then(), promise.catch(() => log('caught')), promise.then(() => {}), promise,
];
setTimeout(() => log('end'), 20);
