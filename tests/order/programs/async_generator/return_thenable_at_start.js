// return() of a thenable before the start takes three turns: the thenable's then has a job of its own.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  yield 1;
}
const thenable = {
  then(resolve) {
    log('then');
    resolve('inside');
  },
};
const g = numbers();
g.return(thenable).then(...show('return'));
g.next().then(...show('next'));
ticks(5);
