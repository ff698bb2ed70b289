// A body that ends without an await settles its next() in the first turn.
async function* empty() {}
empty().next().then((r) => log('next', r.value, r.done));
ticks(3);
