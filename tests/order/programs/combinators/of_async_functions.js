// Async functions given to all have all started before any goes on.
const work = async (name, turns) => {
  log(name, 'starts');
  for (let turn = 0; turn < turns; turn++) await undefined;
  log(name, 'ends');
  return name;
};
Promise.all([work('a', 3), work('b', 1), work('c', 0)]).then((names) => log('all', names));
Promise.race([work('d', 2), work('e', 1)]).then((name) => log('race', name));
log('script');
ticks(6);
