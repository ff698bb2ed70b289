// A thenable that a finally handler returns is waited for, one turn longer than a value.
const thenable = { then(resolve) { log('then is called'); resolve('dropped'); } };
Promise.resolve('value').finally(() => thenable).then((value) => log(value));
Promise.resolve('plain').finally(() => {}).then((value) => log(value));
ticks(7);
