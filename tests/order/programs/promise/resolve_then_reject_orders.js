// Promises settled in the script react in the order of then calls, not of settling.
const settle = {};
const make = (name) => new Promise((resolve, reject) => { settle[name] = { resolve, reject }; });
const first = make('first'), second = make('second');
settle.second.reject('second');
settle.first.resolve('first');
first.then((value) => log(value));
second.catch((reason) => log(reason));
const third = make('third'), fourth = make('fourth');
third.then((value) => log(value));
fourth.catch((reason) => log(reason));
settle.fourth.reject('fourth');
settle.third.resolve('third');
