// An await in finally holds the completion back until the block is over.
async function returns() {
  try { return 'returned'; } finally { log('cleaning'); await undefined; log('cleaned'); }
}
async function throws() {
  try { throw 'thrown'; } finally { await undefined; await undefined; log('cleaned after throw'); }
}
returns().then((value) => log(value));
throws().catch((reason) => log(reason));
ticks(4);
