// The value that comes with done true is awaited by the wrapper, so yield* gives what is in the promise.
function* inner() {
  return Promise.resolve('inside');
}
async function* outer() {
  log('result', yield* inner());
}
outer().next().then((r) => log('next', r.value, r.done));
ticks(4);
