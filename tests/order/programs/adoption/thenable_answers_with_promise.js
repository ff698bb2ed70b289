// A thenable that answers with a settled promise costs one turn for itself and two for the promise.
Promise.resolve({ then(resolve) { resolve(Promise.resolve('value')); } }).then((value) => log(value));
Promise.resolve({ then(resolve) { resolve(Promise.reject('reason')); } }).catch((reason) => log(reason));
ticks(6);
