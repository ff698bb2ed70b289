// An async function runs at once up to its first await; the caller goes on from there.
async function work() {
  log('body starts');
  await undefined;
  log('body goes on');
}
log('before');
work().then(() => log('done'));
log('after');
ticks(3);
