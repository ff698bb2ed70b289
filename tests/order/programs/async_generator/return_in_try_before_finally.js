// A return inside try awaits its operand first and runs finally one turn later.
async function* numbers() {
  try {
    log('returning');
    return Promise.resolve('value');
  } finally {
    log('finally');
  }
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(4);
