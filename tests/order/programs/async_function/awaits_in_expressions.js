// Awaits in one expression are taken from left to right, a turn each, between the other operands.
const value = (name) => { log('value', name); return name; };
async function work() {
  log([value('a'), await value('b'), value('c'), await value('d')]);
  log(value('e') + (await value('f')) + value('g'));
}
work();
ticks(4);
