// An interval of no, a negative or an undefined delay ticks like one of 0.
// wait: 100
const ticking = (name, ...delay) => {
  let count = 0;
  const id = setInterval(() => {
    log(name, ++count);
    if (count === 2) clearInterval(id);
  }, ...delay);
};
ticking('none');
ticking('negative', -5);
ticking('undefined', undefined);
ticking('zero', 0);
