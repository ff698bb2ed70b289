// Each adoption of a thenable calls its then anew, with functions of its own.
const taken = [];
const thenable = { then(resolve, reject) { taken.push(resolve, reject); resolve(taken.length); } };
Promise.resolve(thenable).then((value) => log('first', value));
Promise.resolve(thenable).then((value) => {
  log('second', value);
  log('distinct', new Set(taken).size);
});
ticks(3);
