// A loop over [] ends in the third turn; over one value, or one settled promise, in the fifth.
async function loop(name, values) {
  for await (const value of values) log(name, value);
}
loop('empty', []).then(() => log('empty ends'));
loop('value', [1]).then(() => log('value ends'));
loop('promise', [Promise.resolve(1)]).then(() => log('promise ends'));
ticks(6);
