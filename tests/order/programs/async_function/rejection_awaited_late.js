// A rejection that is awaited only some turns after it happened is caught as usual.
async function fails() { throw 'reason'; }
async function main() {
  const failing = fails();
  await undefined;
  await undefined;
  log('now awaiting');
  try { await failing; } catch (reason) { log('caught', reason); }
}
main().then(() => log('done'));
ticks(5);
