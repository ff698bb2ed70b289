// A thenable that an async function returns takes two turns.
const thenable = { then(resolve) { log('then is called'); resolve('thenable'); } };
(async () => thenable)().then((value) => log(value));
(async () => { await undefined; return thenable; })().then((value) => log('later', value));
ticks(4);
