// An await of a combinator goes on in the very turn in which a handler of it would run.
const run = async (name, promise) => { log(name, await promise); };
run('all', Promise.all(['a', 'b']));
run('race', Promise.race(['c']));
run('empty', Promise.all([]));
Promise.all(['d']).then((values) => log('then', values));
ticks(4);
