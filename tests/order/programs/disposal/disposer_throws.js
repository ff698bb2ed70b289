// A disposer that throws goes straight on to the next one, without the turn that a rejection takes.
function fail() {
  throw 'thrown';
}
const throwing = new AsyncDisposableStack();
throwing.defer(() => log('below thrown'));
throwing.defer(fail);
throwing.disposeAsync().catch((e) => log('rejected', e));
const rejecting = new AsyncDisposableStack();
rejecting.defer(() => log('below rejected'));
rejecting.defer(() => Promise.reject('rejection'));
rejecting.disposeAsync().catch((e) => log('rejected', e));
const alone = new AsyncDisposableStack();
alone.defer(fail);
alone.disposeAsync().catch((e) => log('alone', e));
log('called');
ticks(4);
