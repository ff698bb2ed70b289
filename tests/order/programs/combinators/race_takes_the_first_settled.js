// race is settled by the first to settle in time; among the settled, by the first in place.
const pending = new Promise(() => {});
Promise.race([pending, Promise.reject('rejected'), 'plain']).then(
  () => log('never'), (reason) => log(reason));
Promise.race([pending, 'plain', Promise.reject('rejected')]).then((value) => log(value));
const first = Promise.withResolvers(), second = Promise.withResolvers();
Promise.race([first.promise, second.promise]).then((value) => log(value));
second.resolve('second in place, first in time');
first.resolve('first in place, second in time');
ticks(4);
