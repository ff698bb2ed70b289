// Waiting for the operand where the return stands gives the turns of a plain return statement.
async function* value() {
  return 1;
}
async function* promise() {
  return Promise.resolve(2);
}
value().next().then((r) => log('value', r.value, r.done));
promise().next().then((r) => log('promise', r.value, r.done));
ticks(4);
