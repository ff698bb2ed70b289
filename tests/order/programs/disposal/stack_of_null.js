// A null in the stack has nothing to dispose of and costs one await all the same, however many there are.
const one = new AsyncDisposableStack();
log('used', one.use(undefined));
one.disposeAsync().then(() => log('one'));
const two = new AsyncDisposableStack();
two.use(undefined);
two.use(undefined);
two.disposeAsync().then(() => log('two'));
ticks(4);
