// Elements settled after all was decided change nothing.
const first = Promise.withResolvers(), second = Promise.withResolvers();
const any = Promise.any([first.promise, second.promise]);
const race = Promise.race([first.promise, second.promise]);
const all = Promise.all([first.promise, second.promise]);
first.reject('no');
Promise.resolve().then(() => second.resolve('yes')).then(() => {
  race.then(() => log('never'), (reason) => log('race', reason));
  all.then(() => log('never'), (reason) => log('all', reason));
  any.then((value) => log('any', value), () => log('never'));
});
race.catch(() => {});
all.catch(() => {});
ticks(4);
