// A handler that returns a pending promise keeps the chain waiting until one turn after that one.
let settle;
const pending = new Promise((resolve) => { settle = resolve; });
Promise.resolve().then(() => pending).then((value) => log('chain', value));
Promise.resolve().then(() => {}).then(() => {}).then(() => {
  settle('late');
  pending.then((value) => log('pending', value));
});
ticks(7);
