// `return` awaits its operand: a value and a settled promise both settle the request in the second turn.
async function* value() {
  return 1;
}
async function* promise() {
  return Promise.resolve(2);
}
value().next().then((r) => log('value', r.value, r.done));
promise().next().then((r) => log('promise', r.value, r.done));
ticks(4);
