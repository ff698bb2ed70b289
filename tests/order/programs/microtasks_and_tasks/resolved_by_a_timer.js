// Reactions of a promise that a timer resolves run right after that timer, before the next.
const { promise, resolve } = Promise.withResolvers();
promise.then((value) => log('first reaction', value)).then(() => log('second link'));
promise.then(() => log('second reaction'));
setTimeout(() => { resolve('value'); log('resolved'); }, 10);
setTimeout(() => log('next timer'), 10);
