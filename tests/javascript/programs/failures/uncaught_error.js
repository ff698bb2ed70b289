// status: 1
// An error that nobody catches ends the program after what had been printed.
console.log('begin');
setTimeout(() => console.log('never reached'), 10);
queueMicrotask(() => console.log('not even this'));
throw new Error('nobody catches this');
