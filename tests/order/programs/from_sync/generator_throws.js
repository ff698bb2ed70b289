// An error inside a sync generator rejects the promise of its wrapper, so the loop sees it one turn later.
function* numbers() {
  yield 1;
  throw 'bad';
}
async function loop() {
  for await (const value of numbers()) log('value', value);
}
loop().catch((e) => log('rejected', e));
ticks(6);
