// A thenable that answers at once costs one turn: its then is called in a job of its own.
const thenable = {
  then(resolve) {
    log('then is called', this === thenable);
    resolve('value');
    log('then returns');
  },
};
new Promise((resolve) => { resolve(thenable); log('resolved'); }).then((value) => log(value));
ticks(3);
