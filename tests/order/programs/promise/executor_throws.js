// A throw in an executor rejects the promise, unless it was resolved before.
new Promise(() => { throw 'alone'; }).catch((reason) => log('first', reason));
ticks(3);
new Promise((resolve) => { resolve('kept'); throw 'lost'; }).then(
  (value) => log('second', value), () => log('never'));
new Promise((resolve, reject) => { reject('kept'); throw 'lost'; }).catch(
  (reason) => log('third', reason));
const pending = new Promise(() => {});
new Promise((resolve) => { resolve(pending); throw 'lost'; }).then(
  () => log('never'), () => log('never'));
