// Given no function, finally passes value and reason on in one turn.
Promise.resolve('value').finally().then((value) => log(value));
Promise.reject('reason').finally('no function').catch((reason) => log(reason));
Promise.resolve('after two').finally(1).finally(2).then((value) => log(value));
ticks(4);
