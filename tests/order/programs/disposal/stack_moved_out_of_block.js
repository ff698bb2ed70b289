// A block that moves its stack out at the end disposes of nothing; an error before that disposes of all.
async function make(name, good) {
  await using stack = new AsyncDisposableStack();
  stack.defer(() => log(name, 'disposed'));
  if (!good) throw 'bad';
  return stack.move();
}
make('good', true).then(async (stack) => {
  log('made');
  await stack.disposeAsync();
  log('end');
});
make('bad', false).catch((e) => log('rejected', e));
ticks(6);
