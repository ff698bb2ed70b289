// Where a handler is missing or no function, the value passes on in one turn.
Promise.resolve('nothing').then().then((value) => log(value));
Promise.resolve('undefined').then(undefined).then((value) => log(value));
Promise.resolve('number').then(1).then((value) => log(value));
Promise.resolve('string').then('f').then().then((value) => log(value, 'twice'));
Promise.resolve('only catch').catch(() => log('never')).then((value) => log(value));
ticks(4);
