// A combinator runs its iterable to the end at once, though its outcome may be decided already.
function* generate() {
  log('first');
  yield Promise.reject('reason');
  log('second');
  yield 'plain';
  log('end');
}
Promise.all(generate()).catch((reason) => log('all', reason));
Promise.race(generate()).catch((reason) => log('race', reason));
log('script');
ticks(3);
