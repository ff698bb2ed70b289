// The operand of a return inside try is awaited there, so its rejection reaches the catch.
async function* numbers() {
  try {
    return Promise.reject('no');
  } catch (e) {
    log('caught', e);
    return 'instead';
  } finally {
    log('finally');
  }
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
