// A promise whose constructor getter throws makes the yield throw at once, without a turn.
class Broken extends Promise {
  get ['constructor']() {
    throw 'getter';
  }
}
async function* numbers() {
  try {
    yield new Broken((resolve) => resolve(1));
  } catch (e) {
    log('caught', e);
  }
  yield 2;
}
log('before');
numbers().next().then((r) => log('next', r.value, r.done));
log('after');
ticks(4);
