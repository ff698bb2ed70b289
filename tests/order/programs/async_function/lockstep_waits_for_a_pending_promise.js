// Of twelve functions in lockstep those that come to a pending promise wait until it is settled.
const settled = Promise.resolve('settled');
const { promise: pending, resolve } = Promise.withResolvers();
async function steps(name, index) {
  log(name, await settled);
  if (index % 3 === 1) log(name, await pending);
  log(name, await settled);
  if (name === 'l') resolve('pending');
  return name;
}
Array.from('abcdefghijkl', (name, index) => steps(name, index).then((result) => log('done', result)));
pending.then((value) => log('handler', value));
ticks(6);
