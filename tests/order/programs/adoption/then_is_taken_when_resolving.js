// A then that changes between resolving and its job is called as it was when resolving.
const thenable = { then(resolve) { resolve('as it was'); } };
const promise = new Promise((resolve) => resolve(thenable));
thenable.then = (resolve) => { log('never'); resolve('as it is'); };
promise.then((value) => log(value));
const late = {};
const plain = new Promise((resolve) => resolve(late));
late.then = () => log('never');
plain.then((value) => log('a plain value', value === late));
ticks(3);
