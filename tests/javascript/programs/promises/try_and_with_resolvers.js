// Promise.try calls at once and wraps whatever happens.
const all = [
  Promise.try(() => 1),
  Promise.try((...given) => given.join('+'), 1, 2, 3),
  Promise.try(() => { throw 'thrown'; }),
  Promise.try(() => Promise.reject('rejected')),
  Promise.try(async () => 'async'),
  Promise.try(3),
];
console.log('called');
Promise.allSettled(all).then((results) => {
  for (const { status, value, reason } of results) console.log(status, value, reason?.name ?? reason);
});
console.log(Promise.try(function () { return this; }) instanceof Promise);
const { promise, resolve, reject } = Promise.withResolvers();
promise.then((value) => console.log(value));
reject === resolve || resolve('resolved');
reject('too late');
