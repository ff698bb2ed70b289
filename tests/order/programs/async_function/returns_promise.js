// A promise that an async function returns is adopted: three turns where a value takes one.
const inner = Promise.resolve('inner');
const returns_promise = async () => inner;
const returns_value = async () => 'value';
returns_promise().then((value) => log('promise', value));
returns_value().then((value) => log('value', value));
ticks(5);
