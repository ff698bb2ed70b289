// Only an object with its own then is adopted: an array of promises is a plain value.
const inner = Promise.resolve('inner');
Promise.resolve([inner]).then((value) => log('array', value[0] === inner));
new Promise((resolve) => resolve({ then: 'no function' })).then((value) => log('object', value.then));
Promise.resolve(() => {}).then((value) => log(typeof value));
ticks(3);
