// status: 1
// An error in a timer ends the program there.
setTimeout(() => { throw new TypeError('in a timer'); }, 10);
setTimeout(() => console.log('before'), 5);
setTimeout(() => console.log('never reached'), 20);
console.log('script ends');
