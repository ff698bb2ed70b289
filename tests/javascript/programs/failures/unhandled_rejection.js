// status: 1
// A rejection that nobody handles ends the program; one handled in time does not.
const handled = Promise.reject(new Error('handled'));
queueMicrotask(() => handled.catch((error) => console.log('caught', error.message)));
setTimeout(() => Promise.reject(new Error('unhandled')), 10);
setTimeout(() => console.log('never reached'), 50);
console.log('script ends');
