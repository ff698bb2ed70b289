// An interval whose callback throws goes on.
// engines: browser
// wait: 140
addEventListener('error', (event) => { event.preventDefault(); log('error', event.error); });
let count = 0;
const id = setInterval(() => {
  count += 1;
  log('tick', count);
  if (count === 3) clearInterval(id);
  throw count;
}, 20);
