// any is fulfilled by the first fulfilment in time; rejections before it do not count.
const late = Promise.withResolvers();
Promise.any([Promise.reject('no'), late.promise, Promise.resolve('yes')]).then((value) => log(value));
Promise.any([late.promise, Promise.reject('no')]).then((value) => log('late', value));
Promise.resolve().then(() => {}).then(() => late.resolve('but here'));
ticks(5);
