// A cleared timer does not run, and the others keep their order.
setTimeout(() => log('a'), 10);
const cleared = setTimeout(() => log('never'), 10);
setTimeout(() => log('b'), 10);
const zero = setTimeout(() => log('never'), 0);
clearTimeout(cleared);
Promise.resolve().then(() => clearTimeout(zero));
setTimeout(() => log('zero'), 0);
