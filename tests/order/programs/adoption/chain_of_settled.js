// In a chain of adoptions made at once, the first link costs two turns and each further link one.
const first = Promise.resolve('value');
const second = new Promise((resolve) => resolve(first));
const third = new Promise((resolve) => resolve(second));
const fourth = new Promise((resolve) => resolve(third));
fourth.then(() => log('fourth'));
third.then(() => log('third'));
second.then(() => log('second'));
first.then(() => log('first'));
ticks(8);
