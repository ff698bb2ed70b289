// A thenable that answers with a thenable is followed, one turn for each.
const nested = (depth) => ({
  then(resolve) { log('depth', depth); resolve(depth > 1 ? nested(depth - 1) : 'bottom'); },
});
Promise.resolve(nested(3)).then((value) => log(value));
ticks(5);
