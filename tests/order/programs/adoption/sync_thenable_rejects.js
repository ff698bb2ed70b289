// A thenable that rejects at once costs one turn, and its reason is not looked into.
const promise = Promise.resolve('inner');
const thenable = { then(resolve, reject) { log('then is called'); reject(promise); } };
Promise.resolve(thenable).then(() => log('never'), (reason) => log(reason === promise));
ticks(3);
