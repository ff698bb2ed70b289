// A thenable returned inside try is waited for there, two turns, before the finally runs.
async function* numbers() {
  try {
    return {
      then(resolve) {
        log('then');
        resolve('value');
      },
    };
  } finally {
    log('finally');
  }
}
numbers().next().then((r) => log('next', r.value, r.done));
ticks(5);
