// An interval cleared by its own callback does not tick again, though it was armed already.
// wait: 120
let count = 0;
const id = setInterval(() => {
  log(++count);
  if (count === 2) { clearInterval(id); log('cleared'); }
}, 20);
