// Twelve functions that await what is settled go on in turn, with handlers and microtasks between.
const settled = Promise.resolve();
async function steps(name) {
  for (let round = 1; round <= 3; round++) {
    await settled;
    log(name, round);
    if (round === 2) queueMicrotask(() => log('microtask of', name));
  }
  return name;
}
for (const name of 'abcdefghijkl') {
  steps(name).then((result) => log('done', result));
  if (name === 'd') settled.then(() => log('handler')).then(() => log('handler of it'));
  if (name === 'h') queueMicrotask(() => { log('microtask'); settled.then(() => log('its handler')); });
}
ticks(6);
