// Through nested async calls a value climbs one level per turn.
const level = async (depth) => {
  if (depth === 0) { await undefined; return 'from below'; }
  const value = await level(depth - 1);
  log('level', depth, value);
  return value;
};
level(4).then((value) => log('script', value));
ticks(7);
