// An async generator that yields delayed promises delivers each after its delay, in order.
// wait: 240
const delayed = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
async function* generate() {
  yield delayed(60, 1);
  yield delayed(20, 2);
  yield delayed(0, 3);
  log('all done');
}
(async () => {
  for await (const value of generate()) log('value', value);
})();
setTimeout(() => log('40'), 40);
setTimeout(() => log('100'), 100);
