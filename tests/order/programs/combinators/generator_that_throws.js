// A generator that throws rejects the combinator; promises it gave before are handled all the same.
function* generate() {
  yield Promise.reject('given before');
  throw 'from generator';
}
Promise.all(generate()).catch((reason) => log('all', reason));
Promise.any(generate()).catch((reason) => log('any', reason));
Promise.allSettled(generate()).catch((reason) => log('allSettled', reason));
ticks(3);
