// An await of a plain value or of a settled promise takes one turn each.
const settled = Promise.resolve('settled');
async function work() {
  log('await', await 'plain');
  log('await', await settled);
  log('await', await undefined);
}
work().then(() => log('done'));
ticks(5);
