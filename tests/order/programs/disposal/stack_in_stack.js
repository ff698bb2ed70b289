// A stack put into another is disposed of as one resource of it, whose promise is awaited.
const inner = new AsyncDisposableStack();
inner.defer(() => log('inner one'));
inner.defer(() => log('inner two'));
const outer = new AsyncDisposableStack();
outer.defer(() => log('outer'));
outer.use(inner);
outer.disposeAsync().then(() => log('disposed', inner.disposed));
ticks(6);
