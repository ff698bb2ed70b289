// yield* over something that cannot be iterated throws a TypeError at the yield*, with no turn between.
async function* outer() {
  try {
    yield* 1;
  } catch (e) {
    log('caught', e.name);
  }
  yield 'after';
}
outer().next().then((r) => log('next', r.value, r.done));
log('asked');
ticks(4);
