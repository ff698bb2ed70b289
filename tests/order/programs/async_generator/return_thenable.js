// Returning a thenable costs the thenable's own job as well, so the request settles in the third turn.
async function* numbers() {
  return {
    then(resolve) {
      log('then');
      resolve('value');
    },
  };
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
