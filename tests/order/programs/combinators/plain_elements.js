// Plain values take as long as settled promises.
Promise.all([1, undefined, 'three']).then((values) => log('all', values));
Promise.allSettled([1, 2]).then((all) => log('allSettled', all.map((each) => each.value)));
Promise.any(['first', 'second']).then((value) => log('any', value));
Promise.race(['first', 'second']).then((value) => log('race', value));
ticks(3);
