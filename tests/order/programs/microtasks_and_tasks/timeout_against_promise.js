// Work that is done too late loses against a timeout, which clears nothing by itself.
// wait: 120
const work = new Promise((resolve) => {
  setTimeout(() => { log('work is done'); resolve('done'); }, 40);
});
const limit = new Promise((_, reject) => setTimeout(() => reject('too late'), 20));
Promise.race([work, limit]).then((value) => log(value), (reason) => log(reason));
work.then((value) => log('work', value));
