// A throw in finally takes the place of value or reason, and arrives in the next turn.
Promise.resolve('value').finally(() => { throw 'over value'; }).catch((reason) => log(reason));
Promise.reject('reason').finally(() => { throw 'over reason'; }).catch((reason) => log(reason));
ticks(4);
