// return() of a thenable at a yield awaits it before the finally runs, then settles in the third turn.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  try {
    yield 1;
  } finally {
    log('finally');
  }
}
const thenable = {
  then(resolve) {
    log('then');
    resolve('inside');
  },
};
const g = numbers();
g.next().then(() => {
  g.return(thenable).then(...show('return'));
  log('asked');
  ticks(5);
});
