// A handler that returns a rejected promise rejects the chain two turns later than a throw.
Promise.resolve().then(() => Promise.reject('returned')).catch((reason) => log(reason));
Promise.resolve().then(() => { throw 'thrown'; }).catch((reason) => log(reason));
Promise.reject().catch(() => Promise.reject('returned by catch')).catch((reason) => log(reason));
ticks(6);
