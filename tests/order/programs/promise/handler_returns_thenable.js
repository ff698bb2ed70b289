// A handler that returns a thenable keeps the chain waiting one more turn.
const thenable = { then(resolve) { log('then is called'); resolve('from thenable'); } };
Promise.resolve().then(() => thenable).then((value) => log(value));
Promise.resolve().then(() => 'plain').then((value) => log(value));
ticks(5);
