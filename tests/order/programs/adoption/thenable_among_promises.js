// A thenable and a promise that one script resolves promises with differ by one turn.
const thenable = { then(resolve) { resolve('thenable'); } };
const promise = Promise.resolve('promise');
new Promise((resolve) => resolve(promise)).then((value) => log('with', value));
new Promise((resolve) => resolve(thenable)).then((value) => log('with', value));
new Promise((resolve) => resolve('value')).then((value) => log('with', value));
ticks(4);
