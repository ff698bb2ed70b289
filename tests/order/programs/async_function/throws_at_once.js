// A throw before any await rejects the promise and never reaches the caller.
async function work() { log('body'); throw 'thrown'; }
try {
  work().catch((reason) => log('caught', reason));
  log('the caller goes on');
} catch {
  log('never');
}
ticks(2);
