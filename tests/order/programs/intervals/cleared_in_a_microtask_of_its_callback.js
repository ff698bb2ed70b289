// An interval cleared in a microtask of its callback does not tick again.
// wait: 100
let count = 0;
const id = setInterval(() => {
  log(++count);
  Promise.resolve().then(() => Promise.resolve()).then(() => {
    clearInterval(id);
    log('cleared');
  });
}, 20);
