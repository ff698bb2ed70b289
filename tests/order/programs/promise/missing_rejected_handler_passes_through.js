// Where a rejection handler is missing or no function, the reason passes on, one turn per link.
Promise.reject('nothing').then().catch((reason) => log(reason));
Promise.reject('number').then(() => log('never'), 1).catch((reason) => log(reason));
Promise.reject('only fulfilled').then(() => log('never')).catch((reason) => log(reason));
Promise.reject('three links').then().catch(undefined).then(1, 2).catch((reason) => log(reason));
ticks(5);
