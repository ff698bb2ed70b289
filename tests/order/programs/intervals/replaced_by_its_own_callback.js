// An interval that replaces itself after some work falls behind one that keeps to its grid.
// wait: 300
let count = 0;
let a = setInterval(replace, 60);
const b = setInterval(() => log('b'), 60);
function replace() {
  log('a');
  busy(20);
  clearInterval(a);
  if (++count < 3) a = setInterval(replace, 60);
  else clearInterval(b);
}
