// A thenable from a mapper costs the turn of its own job beside that of the await.
const thenable = {
  then(resolve) {
    log('then');
    resolve('inside');
  },
};
Array.fromAsync([1], () => thenable).then((values) => log('values', ...values));
ticks(8);
