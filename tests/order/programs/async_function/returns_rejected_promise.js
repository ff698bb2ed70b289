// A rejected promise that is returned rejects in the third turn, past the try round the return.
const rejected = Promise.reject('reason');
async function returns() {
  try { return rejected; } catch { log('never'); }
}
async function returns_await() {
  try { return await rejected; } catch (reason) { log('caught inside', reason); return 'recovered'; }
}
returns().then(() => log('never'), (reason) => log('caught outside', reason));
returns_await().then((value) => log(value), () => log('never'));
ticks(4);
