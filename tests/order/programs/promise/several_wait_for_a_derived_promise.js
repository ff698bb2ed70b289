// Whoever waits for a promise that then derived goes on in the order of registration.
const derived = Promise.resolve('first').then((value) => { log('handler', value); return 'second'; });
derived.then((value) => log('a', value));
(async () => { log('b', await derived); })();
derived.finally(() => log('c'));
(async () => { log('d', await derived); })();
derived.then((value) => log('e', value));
ticks(4);
