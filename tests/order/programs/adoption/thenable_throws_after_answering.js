// What a thenable throws after it has answered is ignored, also when the answer was a promise.
const { promise: pending, resolve: settle } = Promise.withResolvers();
const answers = [
  (resolve) => { resolve('value'); throw 'ignored'; },
  (resolve, reject) => { reject('reason'); throw 'ignored'; },
  (resolve) => { resolve(pending); throw 'ignored'; },
];
for (const then of answers) {
  Promise.resolve({ then }).then((value) => log('fulfilled', value), (reason) => log('rejected', reason));
}
setTimeout(() => settle('at last'), 5);
ticks(4);
