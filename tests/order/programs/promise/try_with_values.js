// Promise.try calls at once, passes its arguments on, and settles with the value or the throw.
Promise.try(() => { log('called'); return 'value'; }).then((value) => log(value));
Promise.try((a, b) => a + b, 'with ', 'arguments').then((value) => log(value));
Promise.try(() => { throw 'thrown'; }).catch((reason) => log(reason));
log('script');
ticks(3);
