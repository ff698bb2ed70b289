// Calls made before the first await run side by side; awaiting them later costs a turn each.
const work = async (name, turns) => {
  log(name, 'starts');
  for (let turn = 0; turn < turns; turn++) await undefined;
  log(name, 'ends');
  return name;
};
async function main() {
  const first = work('first', 3), second = work('second', 1);
  log('got', await first);
  log('got', await second);
}
main();
ticks(7);
