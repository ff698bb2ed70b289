// Of all the answers that a thenable gives only the first counts.
const answers = [
  (resolve, reject) => { resolve('first'); resolve('second'); reject('third'); },
  (resolve, reject) => { reject('first'); resolve('second'); reject('third'); },
  (resolve, reject) => { setTimeout(() => { resolve('later'); }, 5); reject('now'); },
];
for (const then of answers) {
  Promise.resolve({ then }).then((value) => log('fulfilled', value), (reason) => log('rejected', reason));
}
ticks(3);
