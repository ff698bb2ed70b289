// A loop over a generator that has completed ends after one turn.
async function* empty() {}
const generator = empty();
async function loop(name) {
  for await (const value of generator) log('never', value);
  log(name, 'after');
}
generator.next().then(() => {
  log('completed');
  loop('one').then(() => log('one ends'));
  ticks(4);
  loop('two').then(() => log('two ends'));
});
