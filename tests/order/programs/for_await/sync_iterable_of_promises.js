// Promises from a sync iterable are waited for one after another, in its order and not in that of their settling.
async function turns(n) {
  while (n--) await null;
}
const slow = turns(4).then(() => log('slow settles') ?? 'slow');
const quick = turns(1).then(() => log('quick settles') ?? 'quick');
async function loop() {
  for await (const value of [slow, quick, 'plain']) log('value', value);
}
loop().then(() => log('ends'));
ticks(14);
