// A loop over an async generator with one yield ends in the fourth turn; three yields take four more.
async function* numbers(n) {
  for (let i = 1; i <= n; i++) yield i;
}
async function loop(name, values) {
  for await (const value of values) log(name, value);
}
loop('one', numbers(1)).then(() => log('one ends'));
loop('three', numbers(3)).then(() => log('three ends'));
ticks(9);
