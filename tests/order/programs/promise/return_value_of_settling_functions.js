// The settling functions return nothing and run no handler before they return.
const { promise, resolve, reject } = Promise.withResolvers();
promise.then(() => log('handler'));
log('first', resolve('value'));
log('second', resolve('again'));
log('third', reject('too late'));
ticks(2);
