// A function that waits for what another resolves goes on after the other has run to its await.
const { promise, resolve } = Promise.withResolvers();
async function waits() { log('waiting'); log('got', await promise); }
async function resolves() {
  await undefined;
  log('resolving');
  resolve('value');
  log('resolved');
  await undefined;
  log('after its await');
}
waits();
resolves();
ticks(4);
