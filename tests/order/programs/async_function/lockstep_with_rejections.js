// Among twelve functions in lockstep one is thrown into, and one throws, in its place.
const settled = Promise.resolve();
const rejected = Promise.reject('reason');
rejected.catch(() => {});
async function steps(name) {
  for (let round = 1; round <= 3; round++) {
    await settled;
    log(name, round);
    if (name === 'd' && round === 2) {
      try { await rejected; log('never'); } catch (reason) { log(name, 'caught', reason); }
    }
    if (name === 'g' && round === 2) throw 'thrown';
    if (name === 'i' && round === 1) await rejected;
  }
  return name;
}
for (const name of 'abcdefghijkl') {
  steps(name).then((result) => log('done', result), (reason) => log(name, 'failed', reason));
}
ticks(6);
