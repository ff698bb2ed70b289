// return await takes two turns, one fewer than returning the promise.
const inner = Promise.resolve('inner');
const returns_await = async () => await inner;
const returns_promise = async () => inner;
returns_promise().then(() => log('return'));
returns_await().then(() => log('return await'));
ticks(4);
