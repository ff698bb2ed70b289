// A thenable that rejects, or throws, is thrown at the await two turns later.
const rejects = { then(resolve, reject) { reject('rejects'); } };
const throws = { then() { throw 'throws'; } };
async function work() {
  for (const thenable of [rejects, throws]) {
    try { await thenable; } catch (reason) { log('caught', reason); }
  }
}
work();
ticks(5);
