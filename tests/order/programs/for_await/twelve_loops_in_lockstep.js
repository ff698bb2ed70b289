// Twelve loops over generators of their own keep their order, with other functions between.
const settled = Promise.resolve();
async function* items(name) {
  yield name + 1;
  await settled;
  yield name + 2;
  yield settled;
}
async function loop(name) {
  for await (const item of items(name)) log(item);
  log(name, 'ends');
}
async function steps(name) {
  for (let round = 1; round <= 5; round++) { await settled; log(name, round); }
}
for (const name of 'abcdefghijkl') {
  loop(name).then(() => log(name, 'done'));
  if (name === 'c' || name === 'i') steps('steps after ' + name);
  if (name === 'f') queueMicrotask(() => log('microtask'));
}
ticks(14);
