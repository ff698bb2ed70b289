// A throw after an await rejects the promise in that turn.
async function work() {
  await undefined;
  log('about to throw');
  throw 'thrown';
}
work().catch((reason) => log('caught', reason));
work().finally(() => log('finally')).catch((reason) => log('after finally', reason));
ticks(6);
