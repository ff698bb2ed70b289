// A rejected promise is thrown at the yield itself, so the body can catch it and answer the same request.
async function* numbers() {
  try {
    yield Promise.reject('no');
    log('not reached');
  } catch (e) {
    log('caught', e);
  }
  yield 'recovered';
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
