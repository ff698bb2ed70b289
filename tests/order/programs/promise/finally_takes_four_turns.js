// What finally returns settles so that its reaction runs in the fourth turn, fulfilled or rejected.
Promise.resolve('value').finally(() => log('finally 1')).then((value) => log(value));
Promise.reject('reason').finally(() => log('finally 2')).catch((reason) => log(reason));
ticks(6);
