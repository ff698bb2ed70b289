// A return inside catch awaits its operand before the finally, which waits for an await of its own.
async function* numbers() {
  try {
    throw 'first';
  } catch (e) {
    return Promise.resolve(e + ' handled');
  } finally {
    log('finally');
    await null;
    log('finally ends');
  }
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
