// Array.fromAsync of [] settles in the third turn, of one value or settled promise in the fifth.
Array.fromAsync([]).then((values) => log('empty', values.length));
Array.fromAsync([1]).then((values) => log('value', ...values));
Array.fromAsync([Promise.resolve(1)]).then((values) => log('promise', ...values));
Array.fromAsync([1, 2]).then((values) => log('two', ...values));
ticks(8);
