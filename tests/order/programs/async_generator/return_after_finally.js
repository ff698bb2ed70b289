// A return that leaves the try first and awaits its operand afterwards runs finally in the same turn.
async function* numbers() {
  let result;
  try {
    log('returning');
    result = Promise.resolve('value');
  } finally {
    log('finally');
  }
  return result;
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(4);
