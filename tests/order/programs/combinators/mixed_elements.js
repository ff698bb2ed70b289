// A thenable among the elements delays all by one turn; its then is called in a job.
const thenable = { then(resolve) { log('then is called'); resolve('thenable'); } };
Promise.all(['plain', Promise.resolve('promise'), thenable]).then((values) => log('all', values));
Promise.race([thenable, 'plain']).then((value) => log('race', value));
Promise.any([thenable, Promise.reject('no')]).then((value) => log('any', value));
ticks(5);
