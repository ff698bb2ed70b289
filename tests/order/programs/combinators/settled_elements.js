// Over settled promises every combinator reacts in the second turn.
const values = () => [Promise.resolve('a'), Promise.resolve('b')];
Promise.all(values()).then((all) => log('all', all));
Promise.allSettled(values()).then((all) => log('allSettled', all.length));
Promise.any(values()).then((value) => log('any', value));
Promise.race(values()).then((value) => log('race', value));
ticks(4);
