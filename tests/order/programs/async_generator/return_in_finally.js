// A return inside finally replaces the error on its way out, after awaiting its operand there.
async function* numbers() {
  try {
    throw 'lost';
  } finally {
    log('finally');
    return Promise.resolve('kept');
  }
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(4);
