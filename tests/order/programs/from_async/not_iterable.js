// Nothing that can be iterated, not even null, makes a rejection with a TypeError and never a throw.
Array.fromAsync(null).then(null, (e) => log('rejected', e.name));
log('returned');
ticks(2);
