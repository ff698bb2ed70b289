// return() before the start never runs the body; a value, a promise and a rejected promise all take two turns.
const show = (name) => [
  (r) => log(name, r.value, r.done),
  (e) => log(name, 'rejected', e),
];
async function* numbers() {
  log('not reached');
  yield 1;
}
numbers().return('value').then(...show('value'));
numbers().return(Promise.resolve('inside')).then(...show('promise'));
numbers().return(Promise.reject('no')).then(...show('rejected'));
ticks(4);
