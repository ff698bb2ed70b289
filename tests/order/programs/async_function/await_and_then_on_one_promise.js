// Awaits and handlers of one promise go on in the order in which they came to it.
const promise = Promise.resolve();
const waits = async (name) => { await promise; log(name); };
waits('await 1');
promise.then(() => log('then 2'));
waits('await 3');
promise.finally(() => log('finally 4'));
waits('await 5');
