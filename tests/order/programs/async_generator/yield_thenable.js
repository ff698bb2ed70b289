// Yielding a thenable costs one turn more than a promise: its then is called in a job of its own, once.
async function* numbers() {
  yield {
    then(resolve) {
      log('then');
      resolve('value');
    },
  };
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
