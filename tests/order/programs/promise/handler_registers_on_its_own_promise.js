// A handler that registers further handlers on its promise sees them run in later turns.
const promise = Promise.resolve('value');
let depth = 0;
const handler = () => {
  depth += 1;
  log('depth', depth);
  if (depth < 3) promise.then(handler);
};
promise.then(handler);
promise.then(() => log('sibling'));
ticks(4);
