// The then of a thenable is read once, at the moment of resolving, and called in a later job.
const thenable = {
  get then() {
    log('then is read');
    return (resolve) => { log('then is called'); resolve('value'); };
  },
};
log('before');
const promise = new Promise((resolve) => resolve(thenable));
log('after');
promise.then((value) => log(value));
promise.then((value) => log(value, 'again'));
ticks(3);
