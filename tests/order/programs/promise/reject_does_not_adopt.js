// A promise given to reject is the reason itself, and is neither adopted nor waited for.
const inner = Promise.resolve('inner');
Promise.reject(inner).catch((reason) => log('static', reason === inner));
new Promise((resolve, reject) => reject(inner)).catch((reason) => log('executor', reason === inner));
const thenable = { then() { log('never'); } };
Promise.reject(thenable).catch((reason) => log('thenable', reason === thenable));
ticks(3);
