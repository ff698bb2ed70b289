// The combinators handle every promise they are given; only their own rejections are reported.
// engines: browser
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  log('unhandled', event.reason instanceof AggregateError ? event.reason.errors : event.reason);
});
const rejected = (name) => Promise.reject(name);
Promise.all([rejected('a'), rejected('b')]).catch((reason) => log('all', reason));
Promise.race([rejected('c'), rejected('d')]).catch((reason) => log('race', reason));
Promise.allSettled([rejected('e')]).then(([result]) => log('allSettled', result.reason));
Promise.any([rejected('f'), rejected('g')]);
setTimeout(() => log('end'), 20);
