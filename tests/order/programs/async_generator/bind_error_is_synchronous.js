// Arguments that do not fit the parameters throw at the call, before there is a generator.
async function* numbers({ start }) {
  log('not reached');
  yield start;
}
try {
  numbers();
} catch (e) {
  log('threw', e.name);
}
ticks(1);
